package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.parapet.console.automation.AutomationDesk;
import io.parapet.console.automation.ui.UndoPolicy;
import io.parapet.console.base.ui.Words;
import io.parapet.console.security.Staff;
import io.parapet.policies.action.Action;
import io.parapet.policies.action.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What policies did to the account by themselves and is in force, with a way to take it back. */
final class EnforcementPanel extends Section {
  private static final long serialVersionUID = 1;

  private final transient AutomationDesk automation;
  private final transient Staff staff;
  private final Words words = new Words(this);

  EnforcementPanel(List<Action> inForce, AutomationDesk automation, Staff staff) {
    this.automation = automation;
    this.staff = staff;
    UnorderedList list = new UnorderedList();
    list.addClassName("notes");
    inForce.forEach(action -> list.add(line(action)));
    add(new H2(words.say("enforced.title")), list);
  }

  private ListItem line(Action action) {
    Span what = new Span(words.of(action.measure().kind()) + " · " + until(action));
    ListItem line = new ListItem(what);
    action.grounds().forEach(ground -> line.add(ground(ground)));
    return line;
  }

  private String until(Action action) {
    Instant end = action.expiresAt();
    return end == null
        ? words.say("enforced.open_end")
        : words.say("enforced.for", words.lasting(Duration.between(Instant.now(), end)));
  }

  private Span ground(Ground ground) {
    Span policy = new Span(ground.policy() + "@" + ground.version());
    policy.addClassName("policy");
    Span line = new Span(policy);
    line.addClassName("ground");
    if (automation.may(staff)) {
      Button undo =
          new Button(
              words.say("automation.undo"),
              event -> UndoPolicy.ask(this, automation, staff, ground.policy(), ground.version()));
      undo.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      line.add(undo);
    }
    return line;
  }
}
