package io.parapet.console.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.parapet.console.base.ui.Words;
import io.parapet.console.search.Search;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What is looked for. */
public final class SearchForm extends Div {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);
  private final TextField text = new TextField();
  private final Select<Lane> lane;
  private final Select<Harm> harm;
  private final Select<Search.State> state;
  private boolean filling;

  public SearchForm(Set<Lane> lanes, Runnable changed) {
    addClassName("filters");
    text.setPlaceholder(words.say("search.words"));
    text.setAriaLabel(words.say("search.words"));
    text.setMaxLength(Search.MAX_LENGTH);
    text.setClearButtonVisible(true);
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addClassName("wide");
    text.getElement().setAttribute("data-focus-key", "/");
    text.addValueChangeListener(event -> tell(changed));
    lane = select("queue.lanes", lanes.stream().sorted().toList(), words::of, changed);
    harm =
        select(
            "queue.harm",
            Arrays.stream(Harm.values()).filter(h -> h != Harm.NONE).toList(),
            words::of,
            changed);
    state =
        select(
            "queue.state",
            List.of(Search.State.values()),
            s -> words.say("search.state." + s.name().toLowerCase(Locale.ROOT)),
            changed);
    add(text, lane, harm, state);
  }

  public Search search() {
    return new Search(text.getValue(), lane.getValue(), harm.getValue(), state.getValue());
  }

  public void fill(Search search) {
    filling = true;
    text.setValue(search.words());
    lane.setValue(search.lane());
    harm.setValue(search.harm());
    state.setValue(search.state());
    filling = false;
  }

  private void tell(Runnable changed) {
    if (!filling) {
      changed.run();
    }
  }

  private <T> Select<T> select(
      String label, List<T> values, Function<T, String> name, Runnable changed) {
    Select<T> select = new Select<>();
    String any = words.say(label) + ": " + words.say("search.any");
    select.setItems(values);
    select.setItemLabelGenerator(value -> value == null ? any : name.apply(value));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(any);
    select.setPlaceholder(any);
    select.setAriaLabel(words.say(label));
    select.addValueChangeListener(event -> tell(changed));
    return select;
  }
}
