package io.parapet.console.appeal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.appeal.AppealDesk;
import io.parapet.console.appeal.AppealDesk.Opened;
import io.parapet.console.appeal.AppealFile.FirstJudgement;
import io.parapet.console.appeal.AppealOutcome;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.casefile.ui.Banner;
import io.parapet.console.casefile.ui.CaseHeader;
import io.parapet.console.casefile.ui.Comfort;
import io.parapet.console.casefile.ui.Consequences;
import io.parapet.console.casefile.ui.Evidence;
import io.parapet.console.casefile.ui.RulingForm;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.wellness.Wellness;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.id.AppealId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One appeal: the evidence anew, one's own judgement first, and only then what was ruled. */
@Route(value = "appeal/:appealId", layout = MainLayout.class)
@RolesAllowed({"SENIOR", "LEAD"})
public class AppealView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient AppealDesk desk;
  private final transient CaseFiles files;
  private final transient Wellness wellness;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private transient @Nullable Opened shown;
  private @Nullable Evidence evidence;
  private @Nullable RulingForm blind;
  private @Nullable OutcomePanel outcome;
  private final Div statement = new Div();

  public AppealView(AppealDesk desk, CaseFiles files, Wellness wellness, CurrentStaff current) {
    this.desk = desk;
    this.files = files;
    this.wellness = wellness;
    staff = current.get();
    addClassName("case");
    Keys keys = new Keys(this);
    keys.on("r", this::reveal).on("escape", this::back).on("ctrl+enter", this::go);
    keys.choices(this::choose);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    AppealId id = new AppealId(event.getRouteParameters().get("appealId").orElse("none"));
    removeAll();
    try {
      show(desk.claim(staff, id));
    } catch (WorkRefused refused) {
      add(Banner.of(this, refused));
    } catch (StoreUnavailable away) {
      add(Banner.warning(getTranslation("error.store")));
    }
  }

  private void show(Opened opened) {
    shown = opened;
    boolean judged = opened.file().first() != null;
    Evidence left = new Evidence(opened.about(), files, this::reveal, !judged);
    Comfort.apply(left, wellness.preferences(staff), opened.about().stream());
    left.addFirst(said(opened));
    evidence = left;
    Div right = new Div();
    right.addClassName("ruling");
    fill(right, opened);
    add(new CaseHeader(opened.about()), left, right);
  }

  private void fill(Div right, Opened opened) {
    RulingForm form =
        new RulingForm(
            opened.about().stream(), desk.options(staff, opened.about()), Consequences.NONE);
    FirstJudgement first = opened.file().first();
    Optional<Decision> original = desk.original(staff, opened);
    if (first != null && original.isPresent()) {
      outcome = new OutcomePanel(original.get(), first, form, this::go);
      blind = null;
      right.add(outcome);
    } else {
      blind = form;
      outcome = null;
      right.add(blindPanel(form));
    }
  }

  private Section blindPanel(RulingForm form) {
    Div buttons =
        new Div(
            Buttons.main(words.say("appeal.judge"), "ctrl+enter", this::go),
            Buttons.plain(words.say("ruling.back"), "escape", this::back));
    buttons.addClassName("buttons");
    return new Section(
        new H2(words.say("appeal.first")),
        new Paragraph(words.say("appeal.first.help")),
        form,
        buttons);
  }

  private Section said(Opened opened) {
    String party = opened.file().appeal().party().name().toLowerCase(Locale.ROOT);
    statement.removeAll();
    if (opened.file().appeal().sealedStatement() == null) {
      statement.add(new Paragraph(words.say("appeal.silent")));
    } else {
      Button open = Buttons.plain(words.say("appeal.statement.open"), "r", this::reveal);
      Div cover = new Div(new Paragraph(words.say("appeal.statement.sealed")), open);
      cover.addClassName("cover");
      statement.add(cover);
    }
    return new Section(new H2(words.say("appeals.party." + party)), statement);
  }

  private void reveal() {
    Opened opened = shown;
    Evidence where = evidence;
    if (opened == null || where == null) {
      return;
    }
    try {
      if (where.sealed()) {
        where.show(files.reveal(staff, opened.about(), "appeal"));
      }
      showStatement(opened);
    } catch (StoreUnavailable away) {
      Toast.warn(words.say("error.audit"));
    }
  }

  private void showStatement(Opened opened) {
    String sealed = opened.file().appeal().sealedStatement();
    if (sealed == null) {
      return;
    }
    Paragraph text =
        new Paragraph(
            files
                .statement(staff, opened.file().caseId(), sealed)
                .orElseGet(() -> words.say("report.erased")));
    text.addClassName("quote");
    text.getElement().setAttribute("dir", "auto");
    statement.removeAll();
    statement.add(text);
  }

  private void go() {
    Opened opened = shown;
    if (opened == null) {
      return;
    }
    try {
      if (blind != null) {
        blind.request().ifPresent(r -> again(desk.judgeFirst(staff, id(opened), r)));
      } else if (outcome != null) {
        conclude(id(opened), outcome);
      }
    } catch (WorkRefused refused) {
      Toast.warn(words.say("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      Toast.warn(words.say("error.store.kept"));
    }
  }

  private void again(Opened opened) {
    removeAll();
    show(opened);
  }

  private void conclude(AppealId id, OutcomePanel panel) {
    Optional<AppealOutcome> chosen = panel.outcome();
    if (chosen.isEmpty()) {
      return;
    }
    switch (chosen.get()) {
      case UPHOLD -> panel.reason().ifPresent(why -> done(() -> desk.uphold(staff, id, why)));
      case OVERTURN -> panel.reason().ifPresent(why -> done(() -> desk.overturn(staff, id, why)));
      case MODIFY -> panel.other().ifPresent(r -> done(() -> desk.modify(staff, id, r)));
    }
  }

  private void done(Runnable deed) {
    deed.run();
    leave();
  }

  private void back() {
    Opened opened = shown;
    if (opened != null) {
      try {
        desk.release(staff, id(opened));
      } catch (WorkRefused | StoreUnavailable lost) {
        // Then the lease ends by itself.
      }
    }
    leave();
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.navigate("appeals"));
  }

  private void choose(int number) {
    if (blind != null) {
      blind.choose(number);
    } else if (outcome != null) {
      outcome.choose(number);
    }
  }

  private static AppealId id(Opened opened) {
    return opened.file().appeal().appealId();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("appeals.title") + " · Parapet";
  }
}
