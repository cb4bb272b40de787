package io.parapet.console.wellness.ui;

import com.vaadin.flow.component.html.Div;
import io.parapet.console.wellness.Wellness;

/** Tells somebody that it is time for something else; most of the time it is not there. */
public final class CareBanner extends Div {
  private static final long serialVersionUID = 1;

  public CareBanner() {
    addClassNames("banner", "info");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  public void show(Wellness.Today today) {
    setVisible(today.spent() || today.needsBreak() || today.needsChange());
    setText(getTranslation("wellness." + advice(today)));
  }

  private static String advice(Wellness.Today today) {
    if (today.spent()) {
      return "spent";
    }
    return today.needsBreak() ? "break" : "change";
  }
}
