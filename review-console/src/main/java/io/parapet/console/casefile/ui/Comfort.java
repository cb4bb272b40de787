package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.HasStyle;
import io.parapet.console.wellness.Preferences;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.harm.Severity;

/** Shows evidence as gently as its reader asked for, and the worst never at once. */
public final class Comfort {
  private Comfort() {}

  public static void apply(HasStyle evidence, Preferences preferences, CaseUpdate about) {
    boolean worst = about.severity() == Severity.CRITICAL;
    evidence.setClassName("blur", worst || preferences.blur());
    evidence.setClassName("grey", preferences.grey());
  }
}
