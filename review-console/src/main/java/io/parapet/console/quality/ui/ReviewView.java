package io.parapet.console.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
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
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.quality.Review;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.quality.ReviewDesk.Opened;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.wellness.Wellness;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.DecisionId;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decided case as if nobody had judged it; how it was ruled is told afterwards. */
@Route(value = "review/:decisionId", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient ReviewDesk reviews;
  private final transient DecisionDesk desk;
  private final transient CaseFiles files;
  private final transient Wellness wellness;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Div right = new Div();
  private transient @Nullable Opened shown;
  private @Nullable Evidence evidence;
  private @Nullable RulingForm form;

  public ReviewView(
      ReviewDesk reviews,
      DecisionDesk desk,
      CaseFiles files,
      Wellness wellness,
      CurrentStaff current) {
    this.reviews = reviews;
    this.desk = desk;
    this.files = files;
    this.wellness = wellness;
    staff = current.get();
    addClassName("case");
    right.addClassName("ruling");
    Keys keys = new Keys(this);
    keys.on("r", this::reveal).on("ctrl+enter", this::judge).on("escape", this::leave);
    keys.choices(this::choose);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    DecisionId id = new DecisionId(event.getRouteParameters().get("decisionId").orElse("none"));
    removeAll();
    try {
      show(reviews.open(staff, id));
    } catch (WorkRefused refused) {
      add(Banner.of(this, refused));
    } catch (StoreUnavailable away) {
      add(Banner.warning(words.say("error.store")));
    }
  }

  private void show(Opened opened) {
    shown = opened;
    Evidence left = new Evidence(opened.about(), files, this::reveal, true);
    Comfort.apply(left, wellness.preferences(staff), opened.about().stream());
    evidence = left;
    RulingForm ruling =
        new RulingForm(
            opened.about().stream(), desk.options(staff, opened.about()), Consequences.NONE);
    form = ruling;
    Div buttons =
        new Div(
            Buttons.main(words.say("appeal.judge"), "ctrl+enter", this::judge),
            Buttons.plain(words.say("reviews.later"), "escape", this::leave));
    buttons.addClassName("buttons");
    right.removeAll();
    right.add(
        new Section(
            new H2(words.say("reviews.yours")),
            new Paragraph(words.say("reviews.effect")),
            ruling,
            buttons));
    add(new CaseHeader(opened.about()), left, right);
  }

  private void reveal() {
    Opened opened = shown;
    Evidence where = evidence;
    if (opened == null || where == null || form == null || !where.sealed()) {
      return;
    }
    try {
      where.show(files.reveal(staff, opened.about(), "second review"));
    } catch (StoreUnavailable away) {
      Toast.warn(words.say("error.audit"));
    }
  }

  private void judge() {
    Opened opened = shown;
    RulingForm ruling = form;
    if (opened == null || ruling == null) {
      return;
    }
    try {
      ruling.request().ifPresent(request -> judged(opened, request));
    } catch (WorkRefused refused) {
      Toast.warn(words.say("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      Toast.warn(words.say("error.store.kept"));
    }
  }

  private void judged(Opened opened, RulingRequest request) {
    Review review = reviews.judge(staff, opened, request.option());
    boolean same = review.ruling() == request.option().ruling();
    String was = words.say("ruled." + review.ruling().name().toLowerCase(Locale.ROOT));
    form = null;
    right.removeAll();
    right.add(
        new Section(
            new H2(words.say(same ? "reviews.same" : "reviews.other")),
            new Paragraph(was),
            Buttons.main(words.say("reviews.on"), "escape", this::leave)));
  }

  private void choose(int number) {
    if (form != null) {
      form.choose(number);
    }
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.navigate("reviews"));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("reviews.title") + " · Parapet";
  }
}
