package io.parapet.console.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons that show the key which does the same. */
public final class Buttons {
  private Buttons() {}

  /** The one thing that is expected here. */
  public static Button main(String text, String key, Runnable action) {
    Button button = plain(text, key, action);
    button.removeThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    return button;
  }

  public static Button plain(String text, String key, Runnable action) {
    Button button = new Button(text, event -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    button.setSuffixComponent(Kbd.of(key));
    return button;
  }
}
