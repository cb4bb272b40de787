package io.parapet.console.casefile.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.parapet.console.base.ui.Kbd;
import io.parapet.console.base.ui.Keys;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.StrikePreview;
import io.parapet.console.decision.RulingRequest;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.Rulings;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.StrikeLadder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What to rule, on which ground and why, and what that will do. */
public final class RulingForm extends Div {
  private static final long serialVersionUID = 1;

  private static final int REASON_LENGTH = 2_000;
  private static final int TELL_MILLIS = 30_000;

  private final transient CaseUpdate about;
  private final transient List<RulingOption> options;
  private final transient Consequences consequences;
  private final transient Supplier<Set<AccountId>> exempt;
  private final Words words = new Words(this);
  private final RadioButtonGroup<RulingOption> ruling = new RadioButtonGroup<>();
  private final Select<Harm> harm = new Select<>();
  private final TextArea reason = new TextArea();
  private final Div effect = new Div();

  /** A form for a case about one account. */
  public RulingForm(CaseUpdate about, List<RulingOption> options, Consequences consequences) {
    this(about, options, consequences, Set::of);
  }

  /**
   * A form for these options.
   *
   * @param consequences what follows from an option, as far as anything does
   * @param exempt whom the ruling leaves out, when it is asked for
   */
  RulingForm(
      CaseUpdate about,
      List<RulingOption> options,
      Consequences consequences,
      Supplier<Set<AccountId>> exempt) {
    this.about = about;
    this.exempt = exempt;
    this.options = options;
    this.consequences = consequences;
    effect.addClassName("effect");
    effect.getElement().setAttribute("aria-live", "polite");
    add(rulings(), effect, harms(), reasons());
  }

  /**
   * What is to be ruled; empty, with the fields that lack something marked, when it is not done.
   */
  public Optional<RulingRequest> request() {
    RulingOption chosen = ruling.getValue();
    boolean against = chosen != null && acts(chosen);
    ruling.setInvalid(chosen == null);
    reason.setInvalid(against && reason.isEmpty());
    if (chosen == null || reason.isInvalid()) {
      return Optional.empty();
    }
    Harm found = against ? harm.getValue() : Harm.NONE;
    PolicyId ground = against ? ground(found) : null;
    return Optional.of(
        new RulingRequest(chosen, found, ground, reason.getValue().strip(), exempt.get()));
  }

  /** Is told now and then while somebody fills it in. */
  void onWork(Runnable working) {
    ruling.addValueChangeListener(event -> working.run());
    reason.setValueChangeMode(ValueChangeMode.TIMEOUT);
    reason.setValueChangeTimeout(TELL_MILLIS);
    reason.addValueChangeListener(event -> working.run());
  }

  public void choose(int number) {
    if (number <= options.size()) {
      ruling.setValue(options.get(number - 1));
    }
  }

  private RadioButtonGroup<RulingOption> rulings() {
    ruling.setItems(options);
    ruling.setAriaLabel(words.say("ruling.title"));
    ruling.setErrorMessage(words.say("ruling.missing"));
    ruling.setRenderer(new ComponentRenderer<>(this::line));
    ruling.addValueChangeListener(event -> showEffect(event.getValue()));
    return ruling;
  }

  private Div line(RulingOption option) {
    int number = options.indexOf(option) + 1;
    Div line = new Div(Kbd.of(Keys.choice(number)), new Span(words.say("ruling." + option.key())));
    line.addClassName("option");
    return line;
  }

  private void showEffect(@Nullable RulingOption chosen) {
    showWhatFollows();
    harm.setVisible(chosen != null && acts(chosen));
    reason.setRequired(chosen != null && acts(chosen));
    ruling.setInvalid(false);
  }

  private void showWhatFollows() {
    RulingOption chosen = ruling.getValue();
    effect.removeAll();
    if (chosen == null) {
      return;
    }
    effect.add(new Div(effectOf(chosen)));
    if (consequences.needsSecond(chosen)) {
      effect.add(new Div(words.say("effect.second")));
    }
    Harm found = acts(chosen) ? harm.getValue() : Harm.NONE;
    consequences
        .strikes(chosen, found)
        .filter(StrikePreview::costs)
        .ifPresent(strikes -> effect.add(said(strikes)));
    consequences
        .notice(chosen, found)
        .ifPresent(
            text -> {
              Div told = new Div(words.say("ruling.notice") + ": " + text);
              told.addClassName("quote");
              effect.add(told);
            });
  }

  private String effectOf(RulingOption chosen) {
    String key = "effect." + chosen.key();
    String groups = about.groups().stream().map(ConversationId::value).collect(joining(", "));
    return chosen.ofGroups() ? words.say(key, groups) : words.say(key);
  }

  private Div said(StrikePreview strikes) {
    String points = words.say("strikes.points", points(strikes.before()), points(strikes.after()));
    StrikeLadder.Step step = strikes.follows();
    Div line = new Div(step == null ? points : points + " " + follows(step));
    line.addClassName("strikes");
    return line;
  }

  private String follows(StrikeLadder.Step step) {
    String measure = words.of(step.follows());
    String lasting = step.lasts() == null ? "" : ", " + words.lasting(step.lasts());
    return words.say("strikes.follows", points(step.at()), measure + lasting);
  }

  private String points(double points) {
    double tenths = Math.rint(points * 10) / 10;
    return String.format(getLocale(), tenths == Math.rint(tenths) ? "%.0f" : "%.1f", tenths);
  }

  private Select<Harm> harms() {
    List<Harm> open = Rulings.harms(about);
    harm.setLabel(words.say("ruling.harm"));
    harm.setItems(open);
    harm.setItemLabelGenerator(words::of);
    harm.setValue(open.getFirst());
    harm.setVisible(false);
    harm.addValueChangeListener(event -> showWhatFollows());
    return harm;
  }

  private TextArea reasons() {
    reason.setLabel(words.say("ruling.reason"));
    reason.setTooltipText(words.say("ruling.reason.help"));
    reason.setErrorMessage(words.say("ruling.reason.missing"));
    reason.setMaxLength(REASON_LENGTH);
    reason.setMinRows(2);
    reason.getElement().setAttribute("data-focus-key", "i");
    return reason;
  }

  private static boolean acts(RulingOption option) {
    return option.ruling() != Ruling.DISMISS && option.ruling() != Ruling.ESCALATE;
  }

  /** The strongest policy about that harm; the rules as such when none is. */
  private PolicyId ground(Harm found) {
    return about.reasons().stream()
        .filter(fired -> fired.harm() == found)
        .map(CaseReason::policy)
        .findFirst()
        .orElseGet(() -> new PolicyId("rules/" + found.key()));
  }
}
