package io.parapet.stream.benchmarks;

import io.parapet.policies.wire.WireFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What was found, as a table or as JSON. */
final class Results {
  private static final double[] PERCENTILES = {50, 99, 99.9, 100};

  private final Map<String, Rate> rates = new LinkedHashMap<>();
  private final Map<String, Latency.Found> latencies = new LinkedHashMap<>();
  private final Map<Integer, Rate> bySenders = new LinkedHashMap<>();
  private int perSecond;

  void rate(String job, Rate rate) {
    rates.put(job, rate);
  }

  void latency(String job, int eventsPerSecond, Latency.Found found) {
    perSecond = eventsPerSecond;
    latencies.put(job, found);
  }

  void senders(int senders, Rate rate) {
    bySenders.put(senders, rate);
  }

  Map<String, Latency.Found> latencies() {
    return latencies;
  }

  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("rates", rates);
    all.put("senders", bySenders);
    all.put("latencyEventsPerSecond", perSecond);
    Map<String, Object> percentiles = new LinkedHashMap<>();
    latencies.forEach((job, found) -> percentiles.put(job, millis(found)));
    all.put("latencyMillis", percentiles);
    return WireFormat.mapperForTools().writeValueAsString(all);
  }

  String table() {
    StringBuilder text = new StringBuilder();
    rates(text);
    latencies(text);
    senders(text);
    return text.toString();
  }

  private void rates(StringBuilder text) {
    if (rates.isEmpty()) {
      return;
    }
    double base = rates.values().iterator().next().perCpuSecond();
    text.append("%-24s %16s %12s %8s%n".formatted("job", "events/CPU s", "events/s", "ratio"));
    rates.forEach(
        (job, rate) ->
            text.append(
                "%-24s %,16.0f %,12.0f %7.0f%%%n"
                    .formatted(
                        job,
                        rate.perCpuSecond(),
                        rate.perSecond(),
                        100 * rate.perCpuSecond() / base)));
  }

  private void latencies(StringBuilder text) {
    if (latencies.isEmpty()) {
      return;
    }
    text.append("%nlatency in ms at %,d events/s%n".formatted(perSecond));
    text.append(
        "%-24s %8s %8s %8s %8s %8s%n".formatted("job", "p50", "p99", "p99.9", "max", "lost"));
    latencies.forEach(
        (job, found) -> {
          text.append("%-24s".formatted(job));
          millis(found).values().forEach(value -> text.append(" %8.1f".formatted(value)));
          text.append(" %8d%n".formatted(found.lost()));
        });
  }

  private void senders(StringBuilder text) {
    if (bySenders.isEmpty()) {
      return;
    }
    double base = bySenders.values().iterator().next().perCpuSecond();
    text.append(
        "%n%-24s %16s %8s %14s%n"
            .formatted("senders in state", "events/CPU s", "ratio", "bytes/sender"));
    bySenders.forEach(
        (senders, rate) ->
            text.append(
                "%-,24d %,16.0f %7.0f%% %,14d%n"
                    .formatted(
                        senders,
                        rate.perCpuSecond(),
                        100 * rate.perCpuSecond() / base,
                        rate.stateBytes() / senders)));
  }

  private static Map<String, Double> millis(Latency.Found found) {
    Map<String, Double> millis = new LinkedHashMap<>();
    Histogram micros = found.micros();
    for (double percentile : PERCENTILES) {
      String name = percentile == 100 ? "max" : "p" + String.valueOf(percentile).replace(".0", "");
      millis.put(name, micros.getValueAtPercentile(percentile) / 1000.0);
    }
    return millis;
  }
}
