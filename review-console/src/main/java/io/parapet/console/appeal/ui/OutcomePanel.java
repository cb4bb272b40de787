package io.parapet.console.appeal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.parapet.console.appeal.AppealFile.FirstJudgement;
import io.parapet.console.appeal.AppealOutcome;
import io.parapet.console.base.ui.Buttons;
import io.parapet.console.base.ui.Kbd;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.ui.RulingForm;
import io.parapet.console.decision.RulingRequest;
import io.parapet.policies.decision.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was ruled, beside what one would have ruled oneself, and what shall come of it. */
final class OutcomePanel extends Section {
  private static final long serialVersionUID = 1;

  private final transient List<AppealOutcome> outcomes;
  private final Words words = new Words(this);
  private final RadioButtonGroup<AppealOutcome> outcome = new RadioButtonGroup<>();
  private final TextArea reason = new TextArea();
  private final RulingForm other;

  /**
   * A panel after the first judgement.
   *
   * @param other for another ruling
   */
  OutcomePanel(Decision original, FirstJudgement first, RulingForm other, Runnable conclude) {
    this.other = other;
    outcomes =
        original.against()
            ? List.of(AppealOutcome.values())
            : List.of(AppealOutcome.UPHOLD, AppealOutcome.MODIFY);
    other.setVisible(false);
    Div buttons = new Div(Buttons.main(words.say("appeal.conclude"), "ctrl+enter", conclude));
    buttons.addClassName("buttons");
    add(
        new H2(words.say("appeal.original")),
        was(original),
        quote(original.reason()),
        new H2(words.say("appeal.yours")),
        new Paragraph(words.say("ruling." + first.option())),
        new H2(words.say("appeal.outcome")),
        choices(),
        reasons(),
        other,
        buttons);
  }

  Optional<AppealOutcome> outcome() {
    outcome.setInvalid(outcome.getValue() == null);
    return Optional.ofNullable(outcome.getValue());
  }

  /** Why; empty, with the field marked, when nothing was said. */
  Optional<String> reason() {
    reason.setInvalid(reason.isEmpty());
    return reason.isInvalid() ? Optional.empty() : Optional.of(reason.getValue().strip());
  }

  Optional<RulingRequest> other() {
    return other.request();
  }

  void choose(int number) {
    if (outcome.getValue() == AppealOutcome.MODIFY) {
      other.choose(number);
    } else if (number <= outcomes.size()) {
      outcome.setValue(outcomes.get(number - 1));
    }
  }

  private Paragraph was(Decision original) {
    String ruling = words.say("ruled." + original.ruling().name().toLowerCase(Locale.ROOT));
    return new Paragraph(ruling + " · " + words.of(original.harm()));
  }

  private static Paragraph quote(String text) {
    Paragraph quote = new Paragraph(text);
    quote.addClassName("quote");
    return quote;
  }

  private RadioButtonGroup<AppealOutcome> choices() {
    outcome.setItems(outcomes);
    outcome.setAriaLabel(words.say("appeal.outcome"));
    outcome.setErrorMessage(words.say("ruling.missing"));
    outcome.setRenderer(new ComponentRenderer<>(this::line));
    outcome.addValueChangeListener(event -> show(event.getValue()));
    return outcome;
  }

  private Div line(AppealOutcome each) {
    String name = each.name().toLowerCase(Locale.ROOT);
    Div line =
        new Div(
            Kbd.of(Integer.toString(outcomes.indexOf(each) + 1)),
            new Span(words.say("appeal.outcome." + name)));
    line.addClassName("option");
    return line;
  }

  private TextArea reasons() {
    reason.setLabel(words.say("ruling.reason"));
    reason.setErrorMessage(words.say("ruling.reason.missing"));
    reason.setMaxLength(2_000);
    reason.getElement().setAttribute("data-focus-key", "i");
    return reason;
  }

  private void show(@Nullable AppealOutcome chosen) {
    boolean another = chosen == AppealOutcome.MODIFY;
    other.setVisible(another);
    reason.setVisible(!another);
  }
}
