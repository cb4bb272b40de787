package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.casework.Proposal;
import java.util.function.Consumer;

/** The right of the screen when a ruling waits for a second person. */
final class ConfirmPanel extends Section {
  private static final long serialVersionUID = 1;

  private final TextArea why = new TextArea();

  ConfirmPanel(Proposal proposal, Runnable confirm, Consumer<String> decline) {
    Words words = new Words(this);
    Div effect = new Div(words.say("effect." + proposal.option()));
    effect.addClassName("effect");
    why.setLabel(words.say("confirm.why"));
    why.setErrorMessage(words.say("ruling.reason.missing"));
    why.setMaxLength(2_000);
    why.getElement().setAttribute("data-focus-key", "i");
    Div buttons =
        new Div(
            Buttons.main(words.say("confirm.yes"), "ctrl+enter", confirm),
            Buttons.plain(words.say("confirm.no"), "x", () -> decline(decline)));
    buttons.addClassName("buttons");
    add(
        new H2(words.say("confirm.title")),
        new Paragraph(
            words.say("confirm.by", proposal.by(), words.say("ruling." + proposal.option()))),
        new Paragraph(words.of(proposal.harm())),
        quote(proposal.reason()),
        effect,
        why,
        buttons);
  }

  void decline(Consumer<String> decline) {
    why.setInvalid(why.isEmpty());
    if (!why.isInvalid()) {
      decline.accept(why.getValue().strip());
    }
  }

  private static Paragraph quote(String reason) {
    Paragraph quote = new Paragraph(reason);
    quote.addClassName("quote");
    return quote;
  }
}
