package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.casework.Proposal;
import io.parapet.policies.id.AccountId;
import java.util.function.Consumer;
import java.util.stream.Collectors;

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
        exempt(proposal),
        why,
        buttons);
  }

  void decline(Consumer<String> decline) {
    why.setInvalid(why.isEmpty());
    if (!why.isInvalid()) {
      decline.accept(why.getValue().strip());
    }
  }

  private Paragraph exempt(Proposal proposal) {
    String names =
        proposal.exempt().stream().map(AccountId::value).collect(Collectors.joining(", "));
    Paragraph exempt = new Paragraph(getTranslation("confirm.exempt", names));
    exempt.setVisible(!names.isEmpty());
    return exempt;
  }

  private static Paragraph quote(String reason) {
    Paragraph quote = new Paragraph(reason);
    quote.addClassName("quote");
    return quote;
  }
}
