package io.parapet.policies.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs benchmarks, each in a JVM of its own, and keeps what came out. */
final class Measurements {
  private static final TimeValue SHORT = TimeValue.milliseconds(300);

  private final Map<String, RunResult> results = new LinkedHashMap<>();
  private final boolean quick;

  /**
   * Starts empty.
   *
   * @param quick a second for each, to see that it works
   */
  Measurements(boolean quick) {
    this.quick = quick;
  }

  /**
   * Measures one benchmark under the parameters.
   *
   * @throws RunnerException if it fails, as when its engine finds other matches
   */
  void run(Class<?> type, String method, Map<String, String> parameters) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(type.getName() + "\\." + method + "$")
            .forks(1)
            .addProfiler(CpuTime.class)
            .jvmArgs("-Xmx2g", "-XX:+UseSerialGC", "-Xss8m")
            .shouldFailOnError(true);
    parameters.forEach(options::param);
    if (quick) {
      options.warmupIterations(2).warmupTime(SHORT).measurementIterations(2).measurementTime(SHORT);
    }
    results.put(key(method, parameters), new Runner(options.build()).runSingle());
  }

  private static String key(String method, Map<String, String> parameters) {
    return method + parameters.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** Mean processor time of one operation, in nanoseconds. */
  double cpu(String method, Map<String, String> parameters) {
    return processor(method, parameters).getScore();
  }

  /** Half of its 99.9 % interval. */
  double error(String method, Map<String, String> parameters) {
    return processor(method, parameters).getScoreError();
  }

  /** Mean time of one operation by the clock, in the benchmark's unit. */
  double clock(String method, Map<String, String> parameters) {
    return result(method, parameters).getPrimaryResult().getScore();
  }

  /** Half of its 99.9 % interval. */
  double clockError(String method, Map<String, String> parameters) {
    return result(method, parameters).getPrimaryResult().getScoreError();
  }

  private Result<?> processor(String method, Map<String, String> parameters) {
    return Objects.requireNonNull(
        result(method, parameters).getSecondaryResults().get(CpuTime.NAME));
  }

  private RunResult result(String method, Map<String, String> parameters) {
    RunResult result = results.get(key(method, parameters));
    if (result == null) {
      throw new IllegalArgumentException("not measured: " + key(method, parameters));
    }
    return result;
  }
}
