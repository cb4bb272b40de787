package io.parapet.stream.backtest;

import io.parapet.policies.harm.Lane;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.PolicyChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a part of a backtest comes to, and the sum of several. Mutable. */
public final class Tally {
  final String requestId;
  final String setVersion;
  final String inForce;
  final int of;
  int parts = 1;
  long events;
  long reports;
  long from = Long.MAX_VALUE;
  long to = Long.MIN_VALUE;
  final Counts before = new Counts();
  final Counts after = new Counts();
  final Set<String> problems = new TreeSet<>();
  final Map<String, PolicyTally> policies = new TreeMap<>();

  /**
   * @param setVersion of the candidate
   * @param inForce version of the set beside it
   * @param of how many parts there are
   */
  Tally(String requestId, String setVersion, String inForce, int of) {
    this.requestId = requestId;
    this.setVersion = setVersion;
    this.inForce = inForce;
    this.of = of;
  }

  public String requestId() {
    return requestId;
  }

  /** Counts an input once, whatever is said of it. */
  void count(SubjectKind subject, long at) {
    events++;
    reports += subject == SubjectKind.REPORT ? 1 : 0;
    from = Math.min(from, at);
    to = Math.max(to, at);
  }

  PolicyTally of(String policy, Lane lane) {
    return policies.computeIfAbsent(policy, name -> new PolicyTally(lane));
  }

  Tally add(Tally other) {
    parts += other.parts;
    events += other.events;
    reports += other.reports;
    from = Math.min(from, other.from);
    to = Math.max(to, other.to);
    before.add(other.before);
    after.add(other.after);
    problems.addAll(other.problems);
    other.policies.forEach((policy, tally) -> of(policy, tally.lane).add(tally));
    return this;
  }

  /**
   * What would change.
   *
   * @param decided what people ruled until then
   */
  BacktestResult result(DecidedCases decided) {
    List<PolicyChange> changes =
        policies.entrySet().stream()
            .map(policy -> new Changes(policy.getValue(), decided).of(policy.getKey()))
            .toList();
    return new BacktestResult(
        requestId,
        setVersion,
        inForce,
        List.copyOf(problems),
        events,
        reports,
        events == 0 ? null : Instant.ofEpochMilli(from),
        events == 0 ? null : Instant.ofEpochMilli(to),
        before.told(),
        after.told(),
        changes);
  }

  boolean isWhole() {
    return parts >= of;
  }
}
