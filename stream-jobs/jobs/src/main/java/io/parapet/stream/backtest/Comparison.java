package io.parapet.stream.backtest;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.ScoredEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks two sets the same and tallies where they differ. */
final class Comparison {
  private final TwoSets sets;
  private final Tally tally;

  Comparison(TwoSets sets, Tally tally) {
    this.sets = sets;
    this.tally = tally;
  }

  void problem(String said) {
    tally.problems.add(said);
  }

  void ask(ScoredEvent event) {
    Subject subject = subject(event);
    Verdict before = sets.inForce().evaluate(subject);
    Verdict after = sets.candidate().evaluate(subject);
    long at = event.at().toEpochMilli();
    tally.count(event.subject(), at);
    tally.before.add(asWritten(before));
    tally.after.add(asWritten(after));
    byPolicy(before, after, event.account().value(), at);
  }

  private void byPolicy(Verdict before, Verdict after, String account, long at) {
    Map<PolicyId, Outcome> said = outcomes(before);
    Map<PolicyId, Outcome> says = outcomes(after);
    lanes(before, after)
        .forEach(
            (policy, lane) ->
                tally
                    .of(policy.value(), lane)
                    .event(
                        account,
                        said.getOrDefault(policy, Outcome.ALLOW),
                        says.getOrDefault(policy, Outcome.ALLOW),
                        at));
  }

  private static Map<PolicyId, Lane> lanes(Verdict before, Verdict after) {
    return Stream.of(before, after)
        .flatMap(Comparison::accusing)
        .collect(
            Collectors.toMap(
                PolicyResult::policy, result -> result.harm().lane(), (one, other) -> other));
  }

  private static Map<PolicyId, Outcome> outcomes(Verdict verdict) {
    return accusing(verdict)
        .collect(
            Collectors.toMap(PolicyResult::policy, PolicyResult::outcome, (one, other) -> one));
  }

  static Stream<PolicyResult> accusing(Verdict verdict) {
    return verdict.policies().stream().filter(result -> result.outcome() != Outcome.ALLOW);
  }

  /** What would apply if everything in shadow were in effect. */
  static Outcome asWritten(Verdict verdict) {
    Outcome shadow = verdict.shadow().outcome();
    return shadow.compareTo(verdict.outcome()) > 0 ? shadow : verdict.outcome();
  }

  private static Subject subject(ScoredEvent event) {
    return new Subject(
        event.subject(),
        event.subjectId(),
        event.account(),
        event.platform(),
        FeatureVector.ofMap(event.features()),
        List.of(),
        event.at());
  }
}
