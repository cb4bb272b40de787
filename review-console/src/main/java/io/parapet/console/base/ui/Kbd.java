package io.parapet.console.base.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;

/** A key as it stands on the keyboard. */
@Tag("kbd")
public final class Kbd extends HtmlComponent {
  private static final long serialVersionUID = 1;

  private Kbd(String text) {
    getElement().setText(text);
  }

  public static Kbd of(String key) {
    return new Kbd(
        switch (key) {
          case "escape" -> "Esc";
          case "enter" -> "Enter";
          case "ctrl+enter" -> "Ctrl Enter";
          case "ctrl+k" -> "Ctrl K";
          default -> key.length() == 1 ? key.toUpperCase(java.util.Locale.ROOT) : key;
        });
  }
}
