package io.parapet.policies.engine;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fired policy with what its score comes to. It holds by itself whatever the usual case asks for:
 * a verdict may name hundreds, and each further object to look at costs more than all else.
 */
final class Weighed {
  private static final String WITHHELD =
      "; no more than a flag, as what was reported is not proven";

  private final Stance stance;
  private final boolean featureMissing;
  private final boolean rolledOut;
  private final Ceiling ceiling;
  private final boolean held;
  private final boolean unproven;
  private final boolean withheld;
  private final double score;
  private final @Nullable PolicyId relievedBy;
  private final @Nullable Rung rung;
  private final Outcome outcome;
  private final boolean exclusive;
  private final boolean safeguard;
  private final boolean support;
  private final List<Measure> measures;

  /** What a verdict says of it when nothing lowers or beats it; null outside the usual case. */
  private final @Nullable PolicyResult usual;

  /**
   * Weighs a policy.
   *
   * @param featureMissing its condition or score asks for a feature that was missing
   * @param rolledOut its stage counts for this account
   * @param ceiling how far it may go by itself
   * @param held only what its ceiling lets through is looked at
   * @param unproven it rests on what a report shows without proof, and so may only flag
   * @param score after relief, 0 to 1
   * @param relievedBy the safeguard that lowered it, or null
   * @param usual what a verdict says of it in the usual case, or null
   */
  private Weighed(
      Stance stance,
      boolean featureMissing,
      boolean rolledOut,
      Ceiling ceiling,
      boolean held,
      boolean unproven,
      double score,
      @Nullable PolicyId relievedBy,
      @Nullable PolicyResult usual) {
    this.stance = stance;
    this.featureMissing = featureMissing;
    this.rolledOut = rolledOut;
    this.ceiling = ceiling;
    this.held = held;
    this.unproven = unproven;
    this.score = score;
    this.relievedBy = relievedBy;
    Rung reached = stance.reachedBy(score);
    this.withheld = unproven && isMoreThanFlag(reached);
    this.rung = (held || withheld) && reached != null ? flagOf(reached) : reached;
    this.outcome = Stance.outcome(rung);
    this.exclusive = rung != null && stance.exclusive();
    this.safeguard = stance.safeguard();
    this.support = rung != null && stance.support();
    this.measures = rung == null ? List.of() : rung.measures();
    this.usual = usual;
  }

  /**
   * Weighs a policy whose condition holds, before any relief.
   *
   * @param featureMissing its condition or score asks for a feature that the subject lacks
   * @param unproven it rests on what the report shows without proof
   * @param score as its expression gave it; NaN when missing
   */
  static Weighed of(
      Stance stance,
      boolean featureMissing,
      boolean unproven,
      double score,
      Subject subject,
      Ceiling ceiling) {
    return new Weighed(
        stance,
        featureMissing,
        stance.rolledOut(subject.account()),
        ceiling,
        false,
        unproven,
        stance.cut(score),
        null,
        null);
  }

  /**
   * The policy where its features are all there; null when what it comes to depends on the subject
   * by more than that, or when it may only be recorded.
   */
  static @Nullable Weighed usual(Stance stance, Ceiling ceiling) {
    boolean varies = stance.stage() == Stage.CANARY || Double.isNaN(stance.score());
    boolean enforced = stance.stage() == Stage.ENFORCED;
    return varies || ceiling == Ceiling.RECORD
        ? null
        : new Weighed(
            stance, false, enforced, ceiling, false, false, stance.score(), null, stance.result());
  }

  private static Rung flagOf(Rung reached) {
    return new Rung(Outcome.FLAG, reached.at(), List.of());
  }

  private static boolean isMoreThanFlag(@Nullable Rung reached) {
    return reached != null
        && (reached.outcome().compareTo(Outcome.FLAG) > 0 || !reached.measures().isEmpty());
  }

  /** The same policy with a score that a safeguard lowered. */
  Weighed relieved(double lowered, PolicyId by) {
    return new Weighed(
        stance, featureMissing, rolledOut, ceiling, held, unproven, lowered, by, null);
  }

  /** As far as its ceiling lets it go: at a flag, without any measure. */
  Weighed underCeiling() {
    return ceiling == Ceiling.FLAG && rung != null
        ? new Weighed(
            stance, featureMissing, rolledOut, ceiling, true, unproven, score, relievedBy, null)
        : this;
  }

  /** Its ceiling lets it do less than it comes to. */
  boolean isHeldByCeiling() {
    return rolledOut
        && rung != null
        && (ceiling == Ceiling.RECORD || ceiling == Ceiling.FLAG && isMoreThanFlag(rung));
  }

  /** How far it was let go although its ladder says more; null when nothing held it back. */
  private @Nullable Ceiling heldTo() {
    if (isHeldByCeiling()) {
      return ceiling;
    }
    return rolledOut && withheld ? Ceiling.FLAG : null;
  }

  private String reason() {
    return withheld ? policy().title() + WITHHELD : policy().title();
  }

  /** It came to something that offers help. */
  boolean offersSupport() {
    return support;
  }

  Policy policy() {
    return stance.policy();
  }

  /** It counts towards the outcome for this account. */
  boolean effective() {
    return rolledOut && ceiling != Ceiling.RECORD;
  }

  double score() {
    return score;
  }

  boolean safeguard() {
    return safeguard;
  }

  boolean featureMissing() {
    return featureMissing;
  }

  /** What its rung asks for; nothing where it reached none. */
  List<Measure> measures() {
    return measures;
  }

  Outcome outcome() {
    return outcome;
  }

  boolean losesTo(Weighed winner) {
    return winner.exclusive != exclusive || outcome != winner.outcome;
  }

  /**
   * Orders the strongest first; what reached an outcome in a lane that decides alone before all.
   * Equals keep the order of the set, which is by id, composites after what they ask for.
   */
  static int byStrength(Weighed a, Weighed b) {
    if (a.exclusive != b.exclusive) {
      return a.exclusive ? -1 : 1;
    }
    if (a.outcome != b.outcome) {
      return b.outcome.compareTo(a.outcome);
    }
    return Double.compare(b.score, a.score);
  }

  PolicyResult result(@Nullable Weighed winner) {
    PolicyId lostTo = underCeiling().lostTo(winner);
    Ceiling heldTo = heldTo();
    return usual != null && lostTo == null && heldTo == null
        ? usual
        : Stance.result(
            policy(), outcome, score, effective(), featureMissing, reason(), lostTo, heldTo);
  }

  private @Nullable PolicyId lostTo(@Nullable Weighed winner) {
    if (relievedBy != null && rung == null) {
      return relievedBy;
    }
    return winner != null && losesTo(winner) ? winner.stance.id() : null;
  }
}
