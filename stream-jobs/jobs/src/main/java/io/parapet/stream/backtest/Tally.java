package io.parapet.stream.backtest;

import io.parapet.policies.harm.Lane;
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

  boolean isWhole() {
    return parts >= of;
  }
}
