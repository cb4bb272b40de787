package io.parapet.console.policy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Toast;
import io.parapet.console.base.ui.Words;
import io.parapet.console.policy.Draft;
import io.parapet.console.policy.PolicyProposal;
import io.parapet.console.policy.PolicyProposal.State;
import io.parapet.console.policy.PolicyStudio;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.policy.Policy;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The policies in force, and changes that wait for a second person. */
@Route(value = "policies", layout = MainLayout.class)
@RolesAllowed({"POLICY_AUTHOR", "LEAD", "ADMIN"})
public class PoliciesView extends Main implements BeforeEnterObserver, HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient PolicyStudio studio;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Span state = new Span();
  private final Table proposals;
  private final Table policies;

  public PoliciesView(PolicyStudio studio, CurrentStaff current) {
    this.studio = studio;
    staff = current.get();
    addClassName("policies");
    proposals = table("policies.proposals", "at", "policy", "changes", "why", "state", "do");
    policies = table("policies.all", "policy", "title_of", "harm", "stage", "tunable");
    state.getElement().setAttribute("aria-live", "polite");
    Div heading = new Div(new H1(words.say("policies.title")), state);
    heading.addClassName("heading");
    Div cards =
        new Div(
            new Section(new H2(words.say("policies.proposals")), proposals),
            new Section(new H2(words.say("policies.all")), policies));
    cards.addClassName("cards");
    add(heading, new Paragraph(words.say("policies.intro")), cards);
  }

  private Table table(String name, String... columns) {
    return new Table(
        words.say(name),
        words.say(name + ".none"),
        Stream.of(columns).map(column -> words.say("policies." + column)).toList());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    policies.clear();
    studio.policies().forEach(this::add);
    list();
  }

  private void list() {
    try {
      proposals.clear();
      studio.proposals().forEach(this::add);
    } catch (StoreUnavailable away) {
      state.setText(words.say("error.store"));
    }
  }

  private void add(Policy policy) {
    Anchor link = new Anchor("policy/" + policy.id(), policy.id().value());
    link.addClassName("policy");
    policies
        .link(
            policy.id().value(),
            link,
            new Span(policy.title()),
            new Span(words.of(policy.harm())),
            new Span(words.say("automation.stage." + lower(policy.rollout().stage()))),
            new Span(Integer.toString(Draft.tunable(policy).size())))
        .addClassName("policy-row");
  }

  private void add(PolicyProposal proposal) {
    Span policy = new Span(proposal.policy().value());
    policy.addClassName("policy");
    proposals.row(
        new Span(words.ago(proposal.at(), Instant.now())),
        policy,
        new Span(String.join(", ", proposal.changes())),
        new Span(proposal.reason()),
        new Span(words.say("policies.state." + lower(proposal.state()))),
        deeds(proposal));
  }

  private Div deeds(PolicyProposal proposal) {
    Div deeds = new Div();
    deeds.addClassName("deeds");
    if (proposal.state() == State.PROPOSED) {
      if (studio.maySecond(staff, proposal)) {
        deeds.add(button("policies.publish", proposal, studio::publish));
      }
      deeds.add(button("policies.decline", proposal, studio::decline));
    }
    return deeds;
  }

  private Button button(
      String label, PolicyProposal proposal, BiConsumer<Staff, PolicyProposal> deed) {
    Button button =
        new Button(
            words.say(label), event -> done(label + ".done", () -> deed.accept(staff, proposal)));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(words.say(label) + ": " + proposal.policy());
    button.setDisableOnClick(true);
    return button;
  }

  private void done(String said, Runnable deed) {
    if (Toast.after(this, said, deed)) {
      list();
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("policies.title") + " · Parapet";
  }
}
