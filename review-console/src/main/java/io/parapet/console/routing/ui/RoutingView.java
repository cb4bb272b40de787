package io.parapet.console.routing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.CurrentStaff;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.MainLayout;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.routing.CaseQueue;
import io.parapet.console.routing.Routing;
import io.parapet.console.routing.RoutingMistake;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.casework.CaseFilter;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queues there are, in their order, and the rules behind them to be edited as text. */
@Route(value = "routing", layout = MainLayout.class)
@RolesAllowed("LEAD")
public class RoutingView extends Main implements HasDynamicTitle {
  private static final long serialVersionUID = 1;

  private final transient Routing routing;
  private final transient Staff staff;
  private final Words words = new Words(this);
  private final Table table;
  private final TextArea rules = new TextArea();
  private final Span result = new Span();

  public RoutingView(Routing routing, CurrentStaff current) {
    this.routing = routing;
    staff = current.get();
    addClassName("routing");
    table =
        new Table(
            words.say("routing.title"),
            "",
            Stream.of("queue", "takes", "skill", "target")
                .map(name -> words.say("routing." + name))
                .toList());
    rules.setLabel(words.say("routing.rules"));
    rules.setHelperText(words.say("routing.rules.help"));
    rules.setWidthFull();
    rules.setMinRows(12);
    rules.addClassName("code");
    rules.setValue(routing.text());
    result.getElement().setAttribute("aria-live", "polite");
    Div heading =
        new Div(
            new H1(words.say("routing.title")),
            result,
            Buttons.main(words.say("routing.save"), "ctrl+enter", this::save));
    heading.addClassName("heading");
    add(heading, table, rules);
    new Keys(this).on("ctrl+enter", this::save);
    show();
  }

  private void show() {
    table.clear();
    for (CaseQueue queue : routing.table().queues()) {
      table.row(
          queue.name(),
          takes(queue.filter()),
          queue.skill() == null ? "—" : queue.skill(),
          words.lasting(queue.target()));
    }
  }

  private String takes(CaseFilter filter) {
    String all =
        Stream.of(
                joined(filter.harms().stream().map(words::of).sorted().toList()),
                joined(filter.severities().stream().sorted().map(words::of).toList()),
                joined(filter.languages()),
                joined(filter.regions()),
                joined(filter.platforms()))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return all.isEmpty() ? words.say("routing.rest") : all;
  }

  private static String joined(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private void save() {
    try {
      routing.change(staff, rules.getValue());
      rules.setInvalid(false);
      result.setText(words.say("routing.saved"));
      show();
    } catch (RoutingMistake mistake) {
      rules.setErrorMessage(mistake.getMessage());
      rules.setInvalid(true);
      result.setText("");
    } catch (StoreUnavailable away) {
      result.setText(words.say("error.store.kept"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("routing.title") + " · Parapet";
  }
}
