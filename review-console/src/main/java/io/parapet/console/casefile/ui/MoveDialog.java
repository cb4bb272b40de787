package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.Keys;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Asks for what is needed to put a case off or hand it over. */
final class MoveDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private static final List<Duration> TIMES =
      List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8), Duration.ofDays(1));

  private final TextArea note = new TextArea();
  private final Div fields = new Div();

  private MoveDialog(String title) {
    setHeaderTitle(getTranslation(title));
    note.setWidthFull();
    note.setMaxLength(2_000);
    fields.addClassName("fields");
    add(fields);
  }

  static void hold(BiConsumer<Duration, String> then) {
    MoveDialog dialog = new MoveDialog("move.hold");
    dialog.choose("move.until", TIMES, dialog::time, then);
  }

  static void handOver(List<String> colleagues, BiConsumer<String, String> then) {
    MoveDialog dialog = new MoveDialog("move.hand_over");
    dialog.choose("move.to", colleagues, name -> name, then);
  }

  private <T> void choose(
      String label, List<T> values, Function<T, String> name, BiConsumer<T, String> then) {
    Select<T> choice = new Select<>();
    choice.setLabel(getTranslation(label));
    choice.setItems(values);
    choice.setItemLabelGenerator(name::apply);
    choice.setWidthFull();
    if (!values.isEmpty()) {
      choice.setValue(values.getFirst());
    }
    note.setLabel(getTranslation("move.note"));
    fields.add(choice);
    ask(
        choice,
        () -> {
          T value = choice.getValue();
          choice.setInvalid(value == null);
          if (value != null) {
            close();
            then.accept(value, note.getValue().strip());
          }
        });
  }

  private void ask(Component first, Runnable done) {
    fields.add(note);
    Button confirm = Buttons.main(getTranslation("move.do"), "ctrl+enter", done);
    getFooter().add(new Button(getTranslation("keys.close"), event -> close()), confirm);
    new Keys(fields).on("ctrl+enter", done);
    open();
    first.getElement().callJsFunction("focus");
  }

  private String time(Duration time) {
    return time.toHours() < 1
        ? getTranslation("move.minutes", time.toMinutes())
        : getTranslation("move.hours", time.toHours());
  }
}
