package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The scratch of one thread, and the search itself. */
final class Search implements State.Others {
  private static final double NOT_ASKED = Double.NEGATIVE_INFINITY;

  private final Layout layout;
  private final State state;
  private final Matches matches = new Matches();
  private final long[] everything;
  private final long[] notFalse;
  private final long[] maybeTrue;
  private final Gaps gaps;
  private final boolean remember;

  /** The truth of rules asked so far, when some rule asks for others. */
  private final Truth[] truths;

  private final boolean[] asked;
  private final double[] scores;

  Search(Layout layout) {
    this.layout = layout;
    state = new State(this, layout.memos(), layout.sets());
    everything = Bits.full(layout.bits());
    notFalse = everything.clone();
    maybeTrue = everything.clone();
    gaps = new Gaps(layout.tables().all(), layout.bits());
    int rules = layout.rules().size();
    remember = layout.asksForOthers();
    truths = new Truth[rules];
    asked = new boolean[rules];
    scores = new double[rules];
  }

  Matches run(
      FeatureVector features,
      String kind,
      String platform,
      String account,
      Instant now,
      Function<TextQuery, Truth> texts) {
    state.start(features, kind, platform, account, now, texts);
    matches.clear();
    if (remember) {
      Arrays.fill(asked, false);
      Arrays.fill(scores, NOT_ASKED);
    }
    boolean anyMissing = strike();
    collect();
    if (anyMissing && !matches.unknown()) {
      lookForUnknown();
    }
    state.end();
    return matches;
  }

  /** Strikes out whatever some table refutes; true if a feature was missing. */
  private boolean strike() {
    System.arraycopy(everything, 0, notFalse, 0, notFalse.length);
    boolean anyMissing = false;
    gaps.clear();
    Table[] tables = layout.tables().all();
    for (int i = 0; i < tables.length; i++) {
      if (!tables[i].strike(state, notFalse)) {
        gaps.add(i);
        anyMissing = true;
      }
    }
    System.arraycopy(notFalse, 0, maybeTrue, 0, notFalse.length);
    if (anyMissing) {
      gaps.strike(maybeTrue, notFalse);
    }
    return anyMissing;
  }

  private void collect() {
    int last = -1;
    for (int word = 0; word < maybeTrue.length; word++) {
      long bits = maybeTrue[word];
      while (bits != 0) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        int rule = layout.ruleOf()[bit];
        if (rule != last && holds(bit)) {
          last = rule;
          add(rule);
        }
      }
    }
  }

  private boolean holds(int bit) {
    Condition rest = layout.rest()[bit];
    if (rest == Condition.TRUE) {
      return true;
    }
    Truth truth = rest.truth(state);
    if (truth == Truth.UNKNOWN) {
      noteUnknown(layout.ruleOf()[bit]);
    }
    return truth == Truth.TRUE;
  }

  /** One alternative is undecided; the rule is only if no other one holds. */
  private void noteUnknown(int rule) {
    if (!matches.unknown() && truth(rule) == Truth.UNKNOWN) {
      matches.foundUnknown();
    }
  }

  private void add(int rule) {
    if (remember) {
      truths[rule] = Truth.TRUE;
      asked[rule] = true;
    }
    matches.add(rule, score(rule));
  }

  private double score(int rule) {
    double constant = layout.constants()[rule];
    if (!Double.isNaN(constant)) {
      return constant;
    }
    if (!remember) {
      return layout.scores()[rule].number(state);
    }
    if (scores[rule] == NOT_ASKED) {
      scores[rule] = layout.scores()[rule].number(state);
    }
    return scores[rule];
  }

  /** Looks among what is neither refuted nor possibly true until one rule is really undecided. */
  private void lookForUnknown() {
    for (int word = 0; word < notFalse.length; word++) {
      long bits = notFalse[word] & ~maybeTrue[word];
      while (bits != 0) {
        int bit = (word << 6) + Long.numberOfTrailingZeros(bits);
        bits &= bits - 1;
        if (truth(layout.ruleOf()[bit]) == Truth.UNKNOWN) {
          matches.foundUnknown();
          return;
        }
      }
    }
  }

  private Truth truth(int rule) {
    if (!remember) {
      return layout.rules().get(rule).condition().truth(state);
    }
    if (!asked[rule]) {
      truths[rule] = layout.rules().get(rule).condition().truth(state);
      asked[rule] = true;
    }
    return truths[rule];
  }

  @Override
  public Truth fired(PolicyId policy) {
    Truth any = Truth.FALSE;
    List<Integer> rules = rules(policy);
    for (int i = 0; i < rules.size(); i++) {
      any = any.or(truth(rules.get(i)));
    }
    return any;
  }

  private List<Integer> rules(PolicyId policy) {
    return layout.byId().getOrDefault(policy, List.of());
  }

  /** As the verdict counts it: cut to 0..1, and the lowest threshold when it is missing. */
  @Override
  public double score(PolicyId policy) {
    List<Integer> rules = rules(policy);
    for (int i = 0; i < rules.size(); i++) {
      int rule = rules.get(i);
      switch (truth(rule)) {
        case TRUE -> {
          double score = score(rule);
          return Double.isNaN(score)
              ? layout.rules().get(rule).lowest()
              : Math.max(0, Math.min(1, score));
        }
        case UNKNOWN -> {
          return Double.NaN;
        }
        case FALSE -> {}
      }
    }
    return 0;
  }
}
