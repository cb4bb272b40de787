package io.parapet.console.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** Asks why something is to be done, and says what it will do; a reason must be given. */
public final class ReasonDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final TextArea why = new TextArea();

  private ReasonDialog(String title, String effect, Consumer<String> then) {
    setHeaderTitle(title);
    why.setLabel(getTranslation("move.why"));
    why.setErrorMessage(getTranslation("ruling.reason.missing"));
    why.setWidthFull();
    why.setMaxLength(2_000);
    Div fields = new Div(new Paragraph(effect), why);
    fields.addClassName("fields");
    add(fields);
    Runnable done = () -> done(then);
    getFooter()
        .add(
            new Button(getTranslation("keys.close"), event -> close()),
            Buttons.main(getTranslation("move.do"), "ctrl+enter", done));
    new Keys(fields).on("ctrl+enter", done);
  }

  /**
   * Opens it.
   *
   * @param effect what will happen, in a sentence
   * @param then takes the reason
   */
  public static void ask(String title, String effect, Consumer<String> then) {
    ReasonDialog dialog = new ReasonDialog(title, effect, then);
    dialog.open();
    dialog.why.focus();
  }

  private void done(Consumer<String> then) {
    why.setInvalid(why.getValue().isBlank());
    if (!why.isInvalid()) {
      close();
      then.accept(why.getValue().strip());
    }
  }
}
