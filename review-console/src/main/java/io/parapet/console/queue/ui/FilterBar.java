package io.parapet.console.queue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.parapet.console.base.ui.Words;
import io.parapet.console.queue.QueueFilter;
import io.parapet.policies.casework.QueueShow;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PlatformId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lanes with how many wait in each, and filters by harm and platform. */
final class FilterBar extends Div {
  private static final long serialVersionUID = 1;

  private final Map<Lane, Button> lanes = new LinkedHashMap<>();
  private final Select<Harm> harm = new Select<>();
  private final TextField platform = new TextField();
  private final Select<QueueShow> show = new Select<>();
  private final transient Runnable changed;
  private @Nullable Lane lane;

  FilterBar(Set<Lane> visible, Runnable changed) {
    this.changed = changed;
    addClassName("filters");
    Div buttons = new Div();
    buttons.addClassName("lanes");
    buttons.getElement().setAttribute("role", "group");
    buttons.getElement().setAttribute("aria-label", getTranslation("queue.lanes"));
    for (Lane each : Lane.values()) {
      if (visible.contains(each)) {
        buttons.add(button(each));
      }
    }
    add(buttons, byState(), byHarm(), byPlatform());
  }

  /** What is chosen, in that queue; null for all queues. */
  QueueFilter chosen(@Nullable String queue) {
    String name = platform.getValue().strip();
    PlatformId one = name.isEmpty() ? null : new PlatformId(name);
    return new QueueFilter(lane, harm.getValue(), one, queue, show.getValue());
  }

  void show(Map<Lane, Long> waiting) {
    lanes.forEach(
        (each, button) -> {
          button.setText(new Words(this).of(each));
          button.setSuffixComponent(count(waiting.getOrDefault(each, 0L)));
        });
  }

  private static Span count(long waiting) {
    Span count = new Span(Long.toString(waiting));
    count.addClassName("count");
    return count;
  }

  private Button button(Lane each) {
    Button button = new Button(new Words(this).of(each), event -> toggle(each));
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.addClassNames("lane", each.key());
    button.getElement().setAttribute("aria-pressed", "false");
    lanes.put(each, button);
    return button;
  }

  private void toggle(Lane each) {
    lane = lane == each ? null : each;
    lanes.forEach(
        (other, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(other == lane)));
    changed.run();
  }

  private Select<QueueShow> byState() {
    show.setItems(
        QueueShow.UNDECIDED,
        QueueShow.FREE,
        QueueShow.MINE,
        QueueShow.ON_HOLD,
        QueueShow.PASSED_ON,
        QueueShow.PROPOSED,
        QueueShow.DECIDED);
    show.setValue(QueueShow.UNDECIDED);
    show.setItemLabelGenerator(
        each -> getTranslation("show." + each.name().toLowerCase(Locale.ROOT)));
    show.setAriaLabel(getTranslation("queue.state"));
    show.addThemeName("small");
    show.addValueChangeListener(event -> changed.run());
    return show;
  }

  private Select<Harm> byHarm() {
    harm.setItems(Arrays.stream(Harm.values()).filter(h -> h != Harm.NONE).toList());
    harm.setItemLabelGenerator(h -> h == null ? anyHarm() : new Words(this).of(h));
    harm.setEmptySelectionAllowed(true);
    harm.setEmptySelectionCaption(anyHarm());
    harm.setPlaceholder(anyHarm());
    harm.setAriaLabel(getTranslation("queue.harm"));
    harm.addThemeName("small");
    harm.addValueChangeListener(event -> changed.run());
    return harm;
  }

  private String anyHarm() {
    return getTranslation("queue.harm.any");
  }

  private TextField byPlatform() {
    platform.setPlaceholder(getTranslation("queue.platform.any"));
    platform.setAriaLabel(getTranslation("queue.platform"));
    platform.setClearButtonVisible(true);
    platform.addThemeName("small");
    platform.setValueChangeMode(ValueChangeMode.LAZY);
    platform.addValueChangeListener(event -> changed.run());
    return platform;
  }
}
