package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.HasStyle;
import io.parapet.console.wellness.Preferences;

/** Shows evidence as gently as its reader asked for. */
public final class Comfort {
  private Comfort() {}

  public static void apply(HasStyle evidence, Preferences preferences) {
    evidence.setClassName("blur", preferences.blur());
    evidence.setClassName("grey", preferences.grey());
  }
}
