package io.parapet.classifier.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import tools.jackson.databind.json.JsonMapper;

/** Runs all of it and prints one table, or JSON with {@code --json}. */
public final class Main {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private Main() {}

  public static void main(String[] arguments) throws Exception {
    boolean json = Arrays.asList(arguments).contains("--json");
    Map<String, Double> results = new LinkedHashMap<>();
    for (RunResult run : measure(ScoringBenchmark.class, json)) {
      String name = run.getPrimaryResult().getLabel();
      results.put(name + "_us", time(run));
      results.put(name + "_bytes", allocated(run));
    }
    OptionalDouble peer = FastText.measure();
    peer.ifPresent(microseconds -> results.put("fasttext_us", microseconds));
    measure(LoadingBenchmark.class, json).forEach(run -> results.put("load_ms", time(run)));
    for (RunResult run : measure(WorstInputBenchmark.class, json)) {
      results.put(
          "worst_" + run.getParams().getParam("input").toLowerCase(Locale.ROOT) + "_us", time(run));
    }
    print(results, json, peer.isEmpty());
  }

  private static double time(RunResult run) {
    return run.getPrimaryResult().getScore();
  }

  private static double allocated(RunResult run) {
    return Objects.requireNonNull(run.getSecondaryResults().get(ALLOCATED), ALLOCATED).getScore();
  }

  private static Collection<RunResult> measure(Class<?> benchmark, boolean quiet) throws Exception {
    return new Runner(
            new OptionsBuilder()
                .include(benchmark.getName())
                .addProfiler(GCProfiler.class)
                .verbosity(quiet ? VerboseMode.SILENT : VerboseMode.NORMAL)
                .build())
        .run();
  }

  private static void print(Map<String, Double> results, boolean json, boolean peerMissing) {
    if (json) {
      System.out.println(JsonMapper.shared().writeValueAsString(results));
      return;
    }
    results.forEach(
        (name, value) ->
            System.out.println(String.format(Locale.ROOT, "%-32s %10.1f", name, value)));
    if (peerMissing) {
      System.out.println("fastText is not installed (Debian package fasttext): not measured");
    }
  }
}
