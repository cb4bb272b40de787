package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Facts;
import io.parapet.policies.engine.expression.Interpreter;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Stage;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks every policy in turn, by plain interpretation. Slow and simple: the meaning against which
 * the index is tested.
 */
final class Evaluation implements Facts {
  private final Subject subject;
  private final Map<String, NamedSet> sets;
  private final Function<TextQuery, Truth> texts;
  private final Map<PolicyId, Truth> truths = new HashMap<>();
  private final Map<PolicyId, Double> scores = new HashMap<>();
  private final List<Weighed> fired = new ArrayList<>();
  private final Ceilings ceilings;
  private final Map<PolicyId, Evidence> evidence;
  private boolean unknown;

  Evaluation(
      Subject subject,
      Map<String, NamedSet> sets,
      Function<TextQuery, Truth> texts,
      Ceilings ceilings,
      Map<PolicyId, Evidence> evidence) {
    this.subject = subject;
    this.sets = sets;
    this.texts = texts;
    this.ceilings = ceilings;
    this.evidence = evidence;
  }

  /** Policies must come after those they depend on. */
  Evaluation run(List<CompiledPolicy> policies) {
    for (CompiledPolicy policy : policies) {
      if (policy.holdsOn(subject.platform()) && live(policy)) {
        evaluate(policy);
      }
    }
    return this;
  }

  private boolean live(CompiledPolicy compiled) {
    var rollout = compiled.policy().rollout();
    return rollout.stage() != Stage.DRAFT
        && (rollout.expires() == null
            || subject.now().isBefore(rollout.expires().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }

  private void evaluate(CompiledPolicy compiled) {
    Truth truth = truth(compiled);
    truths.put(compiled.id(), truth);
    unknown |= truth == Truth.UNKNOWN;
    if (truth == Truth.TRUE) {
      Double score = Interpreter.number(compiled.score(), this);
      Ceiling ceiling = ceilings.of(compiled.policy());
      Weighed result =
          Weighed.of(
              compiled.stance(),
              compiled.stance().lacks(subject.features()),
              evidence.getOrDefault(compiled.id(), Evidence.NONE).isUnproven(subject),
              score == null ? Double.NaN : score,
              subject,
              ceiling);
      scores.put(compiled.id(), result.score());
      fired.add(result);
    }
  }

  Truth truth(CompiledPolicy compiled) {
    Truth inScope = Interpreter.condition(compiled.scope(), this);
    return inScope == Truth.FALSE
        ? inScope
        : inScope.and(Interpreter.condition(compiled.condition(), this));
  }

  List<Weighed> fired() {
    return fired;
  }

  /** Whether some policy could not be decided because a feature was missing. */
  boolean unknown() {
    return unknown;
  }

  @Override
  public @Nullable Object value(String name) {
    return switch (name) {
      case "subject.account" -> subject.account().value();
      case "subject.platform" -> subject.platform().value();
      case "subject.kind" -> SubjectWords.kind(subject.kind());
      default -> feature(name);
    };
  }

  private @Nullable Object feature(String name) {
    var feature = FeatureCatalog.get(name);
    FeatureVector features = subject.features();
    int i = feature.index();
    if (!features.has(i)) {
      return null;
    }
    return switch (feature.type()) {
      case NUMBER -> features.number(i);
      case BOOLEAN -> features.number(i) == 1;
      case TEXT -> features.text(i);
      case LIST -> features.list(i);
    };
  }

  @Override
  public boolean inSet(String set, String value) {
    NamedSet named = sets.get(set);
    return named != null && named.contains(value, subject.now());
  }

  @Override
  public Truth text(TextQuery query) {
    return texts.apply(query);
  }

  @Override
  public Truth fired(PolicyId policy) {
    return truths.getOrDefault(policy, Truth.FALSE);
  }

  @Override
  public @Nullable Double score(PolicyId policy) {
    return switch (fired(policy)) {
      case TRUE -> scores.get(policy);
      case FALSE -> 0.0;
      case UNKNOWN -> null;
    };
  }
}
