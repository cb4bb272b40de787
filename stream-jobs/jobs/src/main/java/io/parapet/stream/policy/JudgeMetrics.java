package io.parapet.stream.policy;

import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What the judge counts: verdicts by outcome, policies that fired by outcome as their ladders say,
 * and the time from an event to its verdict in milliseconds, of one in {@link #SAMPLED}. Not safe
 * for threads.
 */
final class JudgeMetrics {
  private static final int SAMPLED = 16;
  private static final int WINDOW = 1_000;

  private final MetricGroup group;
  private final Counter[] verdicts;
  private final Map<PolicyId, Map<Outcome, Counter>> fired = new HashMap<>();
  private final Counter revised;
  private final Histogram latency;
  private int unsampled;

  JudgeMetrics(MetricGroup group) {
    this.group = group;
    verdicts =
        Stream.of(Outcome.values())
            .map(outcome -> counter(group, "verdicts", outcome))
            .toArray(Counter[]::new);
    revised = group.counter("verdictsRevised");
    latency = group.histogram("verdictLatency", new DescriptiveStatisticsHistogram(WINDOW));
  }

  void judged(Verdict verdict) {
    verdicts[verdict.outcome().ordinal()].inc();
    for (PolicyResult result : verdict.policies()) {
      counter(result).inc();
    }
    if (++unsampled == SAMPLED) {
      unsampled = 0;
      latency.update(System.currentTimeMillis() - verdict.decidedAt().toEpochMilli());
    }
  }

  void revised() {
    revised.inc();
  }

  private Counter counter(PolicyResult result) {
    return fired
        .computeIfAbsent(result.policy(), policy -> new EnumMap<>(Outcome.class))
        .computeIfAbsent(
            result.outcome(),
            outcome ->
                counter(group.addGroup("policy", result.policy().value()), "fired", outcome));
  }

  private static Counter counter(MetricGroup parent, String name, Outcome outcome) {
    return parent.addGroup("outcome", outcome.name().toLowerCase(Locale.ROOT)).counter(name);
  }
}
