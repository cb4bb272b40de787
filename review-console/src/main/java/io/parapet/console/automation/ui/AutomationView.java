package io.parapet.console.automation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.automation.AutomationDesk;
import io.parapet.console.automation.AutomationDesk.Standing;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.ReasonDialog;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Ticker;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.base.ui.Words;
import io.parapet.console.security.Staff;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Stage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How far policies act by themselves, how much they have used, and how to stop and undo them. */
@Route(value = "automation", layout = MainLayout.class)
@RolesAllowed({"POLICY_AUTHOR", "LEAD", "ADMIN"})
public class AutomationView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient AutomationDesk desk;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Div shown = new Div();
  private transient @Nullable Look seen;

  /** What one look brings; the same look need not be drawn again. */
  private record Look(
      List<Standing> standings, @Nullable QuotaStatus all, String set, boolean stopped) {}

  public AutomationView(AutomationDesk desk, CurrentStaff current, Ticker ticker) {
    this.desk = desk;
    staff = current.get();
    addClassName("automation");
    Div heading = new Div(new H1(words.say("automation.title")));
    heading.addClassName("heading");
    shown.addClassName("cards");
    add(heading, new Paragraph(words.say("automation.intro")), shown);
    ticker.follow(this, this::look, this::show);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(look());
  }

  private Look look() {
    return new Look(
        desk.standings(),
        desk.quota(null),
        desk.set().map(set -> set.inForce()).orElse("—"),
        desk.stopped(null));
  }

  private void show(Look look) {
    if (!look.equals(seen)) {
      seen = look;
      shown.removeAll();
      shown.add(everything(look), policies(look.standings()));
    }
  }

  private Section everything(Look look) {
    Section section = new Section(new H2(words.say("automation.all")));
    section.add(
        new Paragraph(words.say("automation.set", look.set())), new Paragraph(used(look.all())));
    Div buttons = new Div();
    buttons.addClassName("buttons");
    if (look.stopped()) {
      section.add(new Paragraph(words.say("automation.stopped")));
      buttons.add(button("automation.resume", null, desk::resume));
    } else {
      buttons.add(button("automation.stop", null, desk::stop));
    }
    buttons.add(button("automation.reset", null, desk::reset));
    section.add(buttons);
    return section;
  }

  /** Where something happens comes first; the others are a click away. */
  private Section policies(List<Standing> standings) {
    List<Standing> busy = standings.stream().filter(this::busy).toList();
    List<Standing> quiet = standings.stream().filter(each -> !busy.contains(each)).toList();
    Section section = new Section(new H2(words.say("automation.policies")));
    if (!busy.isEmpty()) {
      section.add(table(busy));
    }
    NativeDetails rest =
        new NativeDetails(words.say("automation.quiet", quiet.size()), table(quiet));
    rest.setOpen(busy.isEmpty());
    section.add(rest);
    return section;
  }

  private boolean busy(Standing standing) {
    return standing.inForce() > 0
        || standing.proposed()
        || standing.quota() != null
        || (standing.breaker() != null && standing.breaker().open())
        || standing.hold().ceiling() != Ceiling.FLAG
        || desk.stopped(standing.policy().id());
  }

  private Table table(List<Standing> standings) {
    Table table =
        new Table(
            words.say("automation.policies"),
            words.say("insight.nothing"),
            Stream.of("policy", "stage", "may", "in_force", "quota", "breaker", "do")
                .map(column -> words.say("automation." + column))
                .toList());
    standings.forEach(standing -> table.row(cells(standing)));
    return table;
  }

  private Component[] cells(Standing standing) {
    Policy policy = standing.policy();
    Span name = new Span(policy.id() + "@" + policy.version());
    name.addClassName("policy");
    String stage = policy.rollout().stage().name().toLowerCase(Locale.ROOT);
    return new Component[] {
      name,
      new Span(words.say("automation.stage." + stage)),
      may(standing),
      new Span(Long.toString(standing.inForce())),
      new Span(standing.quota() == null ? "—" : used(standing.quota())),
      new Span(breaker(standing.breaker())),
      deeds(standing)
    };
  }

  private Div may(Standing standing) {
    Ceiling ceiling = standing.hold().ceiling();
    Span badge = new Span(words.say("automation.may." + ceiling.name().toLowerCase(Locale.ROOT)));
    badge.addClassNames("badge", ceiling == Ceiling.RESTRICT ? "high" : "low");
    Span why = new Span(why(standing));
    why.addClassName("quiet");
    return new Div(badge, why);
  }

  private String why(Standing standing) {
    if (desk.stopped(standing.policy().id())) {
      return words.say("automation.why.stopped");
    }
    return switch (standing.hold().ceiling()) {
      case RECORD -> standing.proposed() ? proposed(standing) : words.say("automation.why.undone");
      case FLAG -> breakerOpen(standing) ? "" : proposed(standing);
      case RESTRICT -> "";
    };
  }

  private String proposed(Standing standing) {
    Approval approval = standing.approval();
    return approval == null || !standing.proposed()
        ? words.say("automation.why.not_approved")
        : words.say("automation.why.proposed", approval.reason());
  }

  private boolean breakerOpen(Standing standing) {
    return desk.stopped(null) || (standing.breaker() != null && standing.breaker().open());
  }

  private String used(@Nullable QuotaStatus quota) {
    if (quota == null) {
      return words.say("automation.unused");
    }
    String used =
        words.say(
            "automation.used",
            quota.usedHour(),
            quota.perHour(),
            quota.usedDay(),
            quota.perDay(),
            quota.heldDay());
    Instant since = quota.exhaustedSince();
    return since == null
        ? used
        : words.say("automation.exhausted", words.ago(since, Instant.now())) + " " + used;
  }

  private String breaker(@Nullable CircuitBreaker breaker) {
    return breaker == null || !breaker.open()
        ? words.say("automation.closed")
        : words.say("automation.open", breaker.overturned(), breaker.decided());
  }

  private Div deeds(Standing standing) {
    PolicyId id = standing.policy().id();
    Div deeds = new Div();
    deeds.addClassName("deeds");
    consent(standing, deeds);
    CircuitBreaker breaker = standing.breaker();
    if (breaker != null && breaker.open()) {
      deeds.add(button("automation.close", id, (by, policy, why) -> desk.close(by, id, why)));
    }
    QuotaStatus quota = standing.quota();
    if (quota != null && quota.exhaustedSince() != null) {
      deeds.add(button("automation.reset", id, desk::reset));
    }
    boolean stopped = desk.stopped(id);
    deeds.add(
        button(
            stopped ? "automation.resume" : "automation.stop",
            id,
            stopped ? desk::resume : desk::stop));
    if (standing.inForce() > 0) {
      Button undo =
          new Button(
              words.say("automation.undo"),
              event -> UndoPolicy.ask(this, desk, staff, id, standing.policy().version()));
      undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      deeds.add(undo);
    }
    return deeds;
  }

  /** What brings a policy that is enforced, but for its approval, to restrict. */
  private void consent(Standing standing, Div deeds) {
    Policy policy = standing.policy();
    Approval approval = standing.approval();
    if (approval == null && policy.rollout().stage() == Stage.ENFORCED) {
      deeds.add(
          button(
              "automation.propose", policy.id(), (by, id, why) -> desk.propose(by, policy, why)));
    } else if (approval != null && standing.proposed() && !desk.isBy(staff, approval)) {
      deeds.add(
          button(
              "automation.approve", policy.id(), (by, id, why) -> desk.approve(by, approval, why)));
    }
  }

  /** What is said to the stream, by whom and why. */
  private interface Saying {
    void say(Staff by, @Nullable PolicyId policy, String why);
  }

  private Button button(String key, @Nullable PolicyId policy, Saying deed) {
    String about = policy == null ? words.say("automation.everything") : policy.value();
    Button button =
        new Button(
            words.say(key),
            event ->
                ReasonDialog.ask(
                    words.say(key) + ": " + about,
                    words.say(key + ".effect"),
                    why -> done(() -> deed.say(staff, policy, why))));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(words.say(key) + ": " + about);
    return button;
  }

  private void done(Runnable deed) {
    if (Toast.after(this, "automation.said", deed)) {
      show(look());
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("automation.title") + " · Parapet";
  }
}
