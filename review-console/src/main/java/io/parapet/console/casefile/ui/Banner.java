package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.parapet.policies.casework.CaseState;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.casework.WorkRefused;
import java.util.Locale;

/** A sentence about the whole case that nobody should miss. */
public final class Banner extends Div {
  private static final long serialVersionUID = 1;

  private Banner(String text, String kind) {
    super(text);
    addClassNames("banner", kind);
    getElement().setAttribute("role", "status");
  }

  public static Banner info(String text) {
    return new Banner(text, "info");
  }

  public static Banner warning(String text) {
    return new Banner(text, "warning");
  }

  public static Banner of(Component reader, WorkRefused refused) {
    String why = refused.why().name().toLowerCase(Locale.ROOT);
    return warning(reader.getTranslation("refused." + why));
  }

  /** Why the person can only look at this case. */
  public static Banner of(Component reader, StoredCase shown) {
    if (shown.work().proposed()) {
      return info(reader.getTranslation("refused.proposed"));
    }
    return shown.work().state() == CaseState.DECIDED
        ? info(reader.getTranslation("refused.decided"))
        : info(reader.getTranslation("case.with", String.valueOf(shown.work().claimedBy())));
  }
}
