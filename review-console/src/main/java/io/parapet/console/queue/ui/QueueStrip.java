package io.parapet.console.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Words;
import io.parapet.console.queue.QueueOverview.Standing;
import io.parapet.console.routing.BreachForecast;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queues with how many wait, how many are late and how many will be; one can be chosen. */
final class QueueStrip extends Div {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);
  private final Map<String, Button> buttons = new LinkedHashMap<>();
  private final transient Runnable changed;
  private @Nullable String chosen;

  QueueStrip(Runnable changed) {
    this.changed = changed;
    addClassName("strip");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", words.say("queue.queues"));
  }

  @Nullable String chosen() {
    return chosen;
  }

  void show(List<Standing> standings) {
    List<String> names = standings.stream().map(s -> s.queue().name()).toList();
    if (!List.copyOf(buttons.keySet()).equals(names)) {
      removeAll();
      buttons.clear();
      names.forEach(name -> add(button(name)));
    }
    standings.forEach(this::show);
  }

  private Button button(String name) {
    Button button = new Button();
    button.addClickListener(event -> toggle(name));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.addClassNames("lane", "standing");
    button.getElement().setAttribute("aria-pressed", "false");
    buttons.put(name, button);
    return button;
  }

  private void toggle(String name) {
    chosen = name.equals(chosen) ? null : name;
    buttons.forEach(
        (each, button) ->
            button
                .getElement()
                .setAttribute("aria-pressed", Boolean.toString(each.equals(chosen))));
    changed.run();
  }

  private void show(Standing standing) {
    BreachForecast forecast = standing.forecast();
    Button button = buttons.get(standing.queue().name());
    if (button != null) {
      Span said = new Span(said(forecast));
      said.addClassName("quiet");
      button.setText(standing.queue().name() + " " + words.lasting(standing.queue().target()));
      button.setSuffixComponent(said);
      button.setClassName("past", forecast.past() > 0);
      button.setClassName("soon", forecast.past() == 0 && forecast.coming() > 0);
    }
  }

  private String said(BreachForecast forecast) {
    if (forecast.past() > 0) {
      return forecast.coming() > 0
          ? words.say("queue.past", forecast.waiting(), forecast.past(), forecast.coming())
          : words.say("queue.past.only", forecast.waiting(), forecast.past());
    }
    return forecast.coming() > 0
        ? words.say("queue.coming", forecast.waiting(), forecast.coming())
        : words.say("queue.fine", forecast.waiting());
  }
}
