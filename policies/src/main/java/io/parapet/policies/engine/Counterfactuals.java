package io.parapet.policies.engine;

import io.parapet.policies.engine.Explanation.Counterfactual;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Clauses.NumberTest;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.Unit;
import io.parapet.policies.verdict.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tries one change of one feature after the other, around every constant that a policy compares the
 * feature with, and keeps the smallest that leads to another outcome (a counterfactual after
 * Wachter, Mittelstadt and Russell 2017).
 */
final class Counterfactuals {
  private final Subject subject;
  private final Verdict verdict;
  private final Function<Subject, Verdict> engine;
  private @Nullable Counterfactual best;
  private double bestDistance = Double.POSITIVE_INFINITY;

  private Counterfactuals(Subject subject, Verdict verdict, Function<Subject, Verdict> engine) {
    this.subject = subject;
    this.verdict = verdict;
    this.engine = engine;
  }

  static @Nullable Counterfactual find(
      Subject subject,
      Verdict verdict,
      List<CompiledPolicy> policies,
      Function<Subject, Verdict> engine) {
    Counterfactuals search = new Counterfactuals(subject, verdict, engine);
    List<CompiledPolicy> here =
        policies.stream().filter(policy -> policy.holdsOn(subject.platform())).toList();
    Set<NumberTest> tests = new LinkedHashSet<>();
    Set<String> names = new TreeSet<>();
    for (CompiledPolicy policy : here) {
      Stream.of(policy.condition(), policy.score())
          .forEach(
              expression -> {
                tests.addAll(Clauses.comparisons(expression));
                names.addAll(expression.features());
              });
    }
    tests.forEach(search::around);
    names.stream().flatMap(name -> FeatureCatalog.find(name).stream()).forEach(search::flip);
    return search.best;
  }

  /** On the constant, and a step to either side. */
  private void around(NumberTest test) {
    Optional<Feature> feature = FeatureCatalog.find(test.feature());
    if (feature.isPresent()) {
      double step = step(feature.get().unit());
      for (double value : new double[] {test.value(), test.value() - step, test.value() + step}) {
        tryNumber(feature.get(), value);
      }
    }
  }

  private static double step(Unit unit) {
    return switch (unit) {
      case RATIO, PROBABILITY, CHANGE -> 0.01;
      default -> 1;
    };
  }

  private void tryNumber(Feature feature, double value) {
    double now = subject.features().number(feature);
    if (value < 0 || now == value) {
      return;
    }
    double distance =
        Double.isNaN(now)
            ? 2
            : Math.abs(value - now) / Math.max(Math.max(Math.abs(now), Math.abs(value)), 1e-9);
    attempt(feature, new FeatureVector().set(feature, value), value, distance);
  }

  private void flip(Feature feature) {
    if (feature.type() == FeatureType.BOOLEAN && subject.features().has(feature)) {
      boolean flipped = subject.features().number(feature) != 1;
      attempt(feature, new FeatureVector().set(feature, flipped), flipped, 1);
    }
  }

  private void attempt(Feature feature, FeatureVector change, Object to, double distance) {
    if (distance >= bestDistance) {
      return;
    }
    FeatureVector changed = new FeatureVector().putAll(subject.features()).putAll(change);
    Verdict other = engine.apply(subject.with(changed));
    if (other.outcome() != verdict.outcome()) {
      bestDistance = distance;
      Object from = subject.features().toMap().get(feature.name());
      best = new Counterfactual(feature.name(), from, to, other.outcome());
    }
  }
}
