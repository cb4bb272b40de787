package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.parapet.console.base.ui.Buttons;

/** The right of the screen: the ruling, and what else can be done with the case. */
final class RulingPanel extends Section {
  private static final long serialVersionUID = 1;

  RulingPanel(RulingForm form, CaseActions actions) {
    Button ruleIt = Buttons.main(getTranslation("ruling.decide"), "ctrl+enter", actions::decide);
    ruleIt.setId("decide");
    Div buttons =
        new Div(
            ruleIt,
            Buttons.plain(getTranslation("ruling.back"), "escape", actions::back),
            Buttons.plain(getTranslation("move.skip"), "s", actions::skip),
            Buttons.plain(getTranslation("move.hold"), "h", actions::hold),
            Buttons.plain(getTranslation("move.hand_over"), "o", actions::handOver));
    buttons.addClassNames("buttons", "moves");
    add(new H2(getTranslation("ruling.title")), form, buttons);
  }
}
