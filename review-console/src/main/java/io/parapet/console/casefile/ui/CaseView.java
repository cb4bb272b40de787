package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.ReasonDialog;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.casefile.Background;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.console.decision.RulingRequest;
import io.parapet.console.quality.GoldenMix;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.queue.CaseMoves;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.queue.QueueService;
import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.console.tip.TipDesk;
import io.parapet.console.wellness.Wellness;
import io.parapet.console.wellness.ui.CareBanner;
import io.parapet.policies.action.Action;
import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.Proposal;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One case on one screen: why it is here, the evidence, and the ruling. */
@Route(value = "case/:caseId", layout = MainLayout.class)
@RolesAllowed({"MODERATOR", "SENIOR", "LEAD"})
public class CaseView extends Main implements BeforeEnterObserver, HasDynamicTitle, CaseActions {
  private static final long serialVersionUID = 1;

  private final transient QueueService queue;
  private final transient GoldenMix mix;
  private final transient DecisionDesk desk;
  private final transient CaseMoves moves;
  private final transient CaseFiles files;
  private final transient Background background;
  private final transient TipDesk tips;
  private final transient ReviewDesk reviews;
  private final transient Wellness wellness;
  private final transient Staff staff;
  private transient @Nullable StoredCase shown;
  private @Nullable Evidence evidence;
  private @Nullable RulingForm form;
  private @Nullable ConfirmPanel confirm;
  private @Nullable MemberPanel members;

  public CaseView(
      QueueService queue,
      GoldenMix mix,
      DecisionDesk desk,
      CaseMoves moves,
      CaseFiles files,
      Background background,
      TipDesk tips,
      ReviewDesk reviews,
      Wellness wellness,
      CurrentStaff current) {
    this.queue = queue;
    this.mix = mix;
    this.desk = desk;
    this.moves = moves;
    this.files = files;
    this.background = background;
    this.tips = tips;
    this.reviews = reviews;
    this.wellness = wellness;
    staff = current.get();
    addClassName("case");
    bindKeys();
  }

  private void bindKeys() {
    Keys keys = new Keys(this);
    keys.on("r", this::reveal).on("n", this::next).on("escape", this::back);
    keys.on("ctrl+enter", this::decide).on("x", this::decline);
    keys.on("s", this::skip).on("h", this::hold).on("o", this::handOver);
    keys.choices(this::choose);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CaseId id = new CaseId(event.getRouteParameters().get("caseId").orElse("none"));
    removeAll();
    try {
      open(id);
    } catch (WorkRefused refused) {
      add(Banner.of(this, refused));
    } catch (StoreUnavailable away) {
      add(Banner.warning(getTranslation("error.store")));
    }
  }

  private void open(CaseId id) {
    StoredCase found = mix.inHand(staff, id).orElseGet(() -> claimedOrSeen(id));
    shown = found;
    form = null;
    confirm = null;
    members = null;
    Evidence left = new Evidence(found, files, this::reveal, false);
    if (!found.stream().members().isEmpty()) {
      MemberPanel panel = new MemberPanel(found.stream(), background.activity());
      members = panel;
      left.addFirst(panel);
    }
    CareBanner care = new CareBanner();
    care.show(wellness.today(staff));
    left.addFirst(care);
    Comfort.apply(left, wellness.preferences(staff), found.stream());
    evidence = left;
    Div right = new Div();
    right.addClassName("ruling");
    fill(right, found);
    surround(left, found.stream());
    add(new CaseHeader(found), left, right);
  }

  private void surround(Evidence left, CaseUpdate about) {
    List<Action> inForce = background.automation().inForce(about.platform(), about.accused());
    if (!inForce.isEmpty()) {
      left.addBeside(new EnforcementPanel(inForce, background.automation(), staff));
    }
    if (about.members().isEmpty()) {
      left.addBeside(new TimelinePanel(background.timeline().of(staff, about)));
    }
    if (!about.features().isEmpty()) {
      left.addBelow(new ChangedPanel(about, background.context()));
    }
    left.addBeside(new ContextPanel(about, background.context(), staff));
  }

  private void fill(Div right, StoredCase found) {
    Proposal proposal = found.work().proposal();
    if (mine(found)) {
      RulingForm ruling =
          new RulingForm(
              found.stream(),
              desk.options(staff, found),
              Consequences.of(desk, found),
              this::exempt);
      form = ruling;
      ruling.onWork(this::working);
      right.add(new RulingPanel(ruling, this));
    } else if (proposal != null && found.work().proposed() && maySecond(proposal)) {
      ConfirmPanel second = new ConfirmPanel(proposal, this::decide, this::decline);
      confirm = second;
      right.add(second);
    } else {
      right.add(Banner.of(this, found));
      addGolden(right, found);
    }
    addTip(right, found);
  }

  /** A lead may have everybody judge a decided case once, to see how clear the rules are. */
  private void addGolden(Div right, StoredCase found) {
    if (reviews.mayBeGolden(staff, found)) {
      Button golden = new Button(getTranslation("reviews.make_golden"));
      golden.setDisableOnClick(true);
      golden.addClickListener(
          event -> Toast.after(this, "reviews.made_golden", () -> reviews.golden(staff, found)));
      right.add(golden);
    }
  }

  /** For cleared people, beside a case of child exploitation. */
  private void addTip(Div right, StoredCase found) {
    if (!tips.may(staff, found.stream().lane())) {
      return;
    }
    if (tips.ready(found)) {
      right.add(new TipLink(tips, staff, found.id()));
    } else {
      right.add(Banner.info(getTranslation("tip.first")));
    }
  }

  private Set<AccountId> exempt() {
    MemberPanel panel = members;
    return panel == null ? Set.of() : panel.exempt();
  }

  private boolean mine(StoredCase found) {
    return found.work().state() == CaseState.CLAIMED
        && staff.name().equals(found.work().claimedBy());
  }

  private boolean maySecond(Proposal proposal) {
    return staff.may(Permission.CONFIRM) && !proposal.by().equals(staff.name());
  }

  /** Who opens a free case takes it; somebody else's can be looked at. */
  private StoredCase claimedOrSeen(CaseId id) {
    try {
      return queue.claim(staff, id);
    } catch (WorkRefused refused) {
      if (refused.why() == WorkRefused.Why.UNKNOWN
          || refused.why() == WorkRefused.Why.NOT_ALLOWED) {
        throw refused;
      }
      return queue.visible(staff, id);
    }
  }

  /** Who works on a case keeps it. */
  private void working() {
    StoredCase about = shown;
    if (about != null && mix.inHand(staff, about.id()).isEmpty()) {
      try {
        shown = queue.extended(staff, about);
      } catch (WorkRefused | StoreUnavailable lost) {
        // Then the ruling will say so, and what was typed is kept.
      }
    }
  }

  private void reveal() {
    StoredCase about = shown;
    Evidence where = evidence;
    boolean open = form != null || confirm != null;
    if (about == null || where == null || !open || !where.sealed()) {
      return;
    }
    try {
      where.show(files.reveal(staff, about, "review"));
      if (form != null) {
        working();
      }
    } catch (StoreUnavailable away) {
      Toast.warn(getTranslation("error.audit"));
    }
  }

  @Override
  public void decide() {
    RulingForm ruling = form;
    if (ruling != null) {
      ruling.request().ifPresent(request -> with(about -> decide(about, request)));
    } else if (confirm != null) {
      with(about -> settled(desk.confirm(staff, about)));
    }
  }

  private void decide(StoredCase about, RulingRequest request) {
    Optional<Runnable> golden = mix.judge(staff, about, request.option());
    if (golden.isPresent()) {
      UndoToast.of(desk, about, request.option(), golden.get()).open();
      next();
    } else {
      settled(desk.decide(staff, about, request));
    }
  }

  private void settled(StoredCase decided) {
    UndoToast.of(desk, staff, decided).open();
    next();
  }

  private void decline() {
    if (confirm != null) {
      confirm.decline(this::decline);
    }
  }

  private void decline(String why) {
    with(
        about -> {
          desk.decline(staff, about, why);
          next();
        });
  }

  @Override
  public void skip() {
    if (form != null) {
      ReasonDialog.ask(
          getTranslation("move.skip"),
          getTranslation("move.skip.effect"),
          why -> moved(about -> moves.skip(staff, about, why)));
    }
  }

  @Override
  public void hold() {
    if (form != null) {
      MoveDialog.hold((time, note) -> moved(about -> moves.hold(staff, about, time, note)));
    }
  }

  @Override
  public void handOver() {
    StoredCase about = shown;
    if (form != null && about != null) {
      MoveDialog.handOver(
          moves.receivers(staff, about),
          (to, note) -> moved(seen -> moves.handOver(staff, seen, to, note)));
    }
  }

  private void moved(Consumer<StoredCase> move) {
    with(
        about -> {
          if (!mix.putBack(staff, about.id())) {
            move.accept(about);
          }
          next();
        });
  }

  private void with(Consumer<StoredCase> deed) {
    StoredCase about = shown;
    if (about == null) {
      return;
    }
    try {
      deed.accept(about);
    } catch (WorkRefused refused) {
      Toast.warn(getTranslation("refused." + refused.why().name().toLowerCase(Locale.ROOT)));
    } catch (StoreUnavailable away) {
      Toast.warn(getTranslation("error.store.kept"));
    }
  }

  private void next() {
    try {
      mix.next(staff, QueueFilter.ALL)
          .ifPresentOrElse(found -> go("case/" + found.id()), () -> go("queue"));
    } catch (StoreUnavailable away) {
      go("queue");
    }
  }

  @Override
  public void back() {
    StoredCase about = shown;
    if (about != null && form != null) {
      try {
        if (!mix.putBack(staff, about.id())) {
          moves.release(staff, about);
        }
      } catch (WorkRefused | StoreUnavailable lost) {
        // Then the lease ends by itself.
      }
    }
    go("queue");
  }

  private void go(String where) {
    getUI().ifPresent(ui -> ui.navigate(where));
  }

  private void choose(int number) {
    if (form != null) {
      form.choose(number);
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("case.title") + " · Parapet";
  }
}
