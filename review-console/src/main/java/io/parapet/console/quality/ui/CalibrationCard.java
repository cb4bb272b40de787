package io.parapet.console.quality.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.parapet.console.base.ui.Words;
import io.parapet.console.quality.Calibration.Item;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.DecisionId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One case of a calibration session: how it was judged, votes after talking, what was agreed. */
final class CalibrationCard extends Section {
  private static final long serialVersionUID = 1;

  private static final List<Ruling> RULINGS =
      Arrays.stream(Ruling.values()).filter(ruling -> ruling != Ruling.ESCALATE).toList();

  private final transient Talk talk;
  private final Words words = new Words(this);
  private final H2 title = new H2();
  private final Anchor open = new Anchor("", words.say("calibration.case"));
  private final Paragraph before = new Paragraph();
  private final Paragraph after = new Paragraph();
  private final Select<Ruling> vote = new Select<>();
  private final Select<Ruling> agreed = new Select<>();
  private final TextArea rule = new TextArea();
  private final Div talking = new Div();
  private final Div outcome = new Div();
  private transient @Nullable DecisionId about;

  /** What can be said of a case. */
  interface Talk {
    void vote(DecisionId about, Ruling ruling);

    void conclude(DecisionId about, Ruling ruling, String rule);
  }

  CalibrationCard(Talk talk, boolean leads) {
    this.talk = talk;
    before.addClassName("before");
    after.addClassName("after");
    after.getElement().setAttribute("aria-live", "polite");
    outcome.addClassNames("banner", "info");
    outcome.setVisible(false);
    talking.addClassName("filters");
    talking.add(choice(vote, "calibration.vote"), button("calibration.vote.do", this::votes));
    add(title, open, before, after, talking, outcome);
    if (leads) {
      rule.setLabel(words.say("calibration.rule"));
      rule.setMaxLength(2_000);
      rule.addClassName("wide");
      rule.setErrorMessage(words.say("ruling.reason.missing"));
      talking.add(
          choice(agreed, "calibration.agreed"),
          rule,
          button("calibration.conclude", this::concludes));
    }
  }

  private Select<Ruling> choice(Select<Ruling> select, String label) {
    select.setLabel(words.say(label));
    select.setItems(RULINGS);
    select.setItemLabelGenerator(this::ruled);
    return select;
  }

  private Button button(String label, Runnable deed) {
    Button button = new Button(words.say(label), event -> deed.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.addClassName(label.substring(label.lastIndexOf('.') + 1));
    return button;
  }

  /** What was chosen here and not said yet stays. */
  void show(Item item) {
    about = item.decision();
    title.setText(
        words.of(item.lane()) + (item.policy() == null ? "" : " · " + item.policy().value()));
    open.setHref("case/" + item.caseId());
    before.setText(line("calibration.before", item.before(), item.agreementBefore()));
    after.setText(line("calibration.after", item.votes().values(), item.agreementAfter()));
    Ruling came = item.agreed();
    talking.setVisible(came == null);
    outcome.setVisible(came != null);
    if (came != null) {
      outcome.removeAll();
      outcome.add(new Span(words.say("calibration.came", ruled(came), item.rule())));
    }
  }

  private String line(String key, Collection<Ruling> rulings, double agreement) {
    String share =
        Double.isNaN(agreement) ? "—" : String.format(getLocale(), "%.0f %%", agreement * 100);
    return words.say(key, rulings.isEmpty() ? "—" : counted(rulings), share);
  }

  private String counted(Collection<Ruling> rulings) {
    Map<Ruling, Long> counts =
        rulings.stream()
            .collect(Collectors.groupingBy(r -> r, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getValue() + " × " + ruled(count.getKey()))
        .collect(Collectors.joining(", "));
  }

  private String ruled(Ruling ruling) {
    return words.say("ruled." + ruling.name().toLowerCase(Locale.ROOT));
  }

  private void votes() {
    vote.setInvalid(vote.isEmpty());
    if (!vote.isInvalid() && about != null) {
      talk.vote(about, vote.getValue());
    }
  }

  private void concludes() {
    agreed.setInvalid(agreed.isEmpty());
    rule.setInvalid(rule.getValue().isBlank());
    if (!agreed.isInvalid() && !rule.isInvalid() && about != null) {
      talk.conclude(about, agreed.getValue(), rule.getValue().strip());
    }
  }
}
