package io.parapet.policies.benchmarks;

import io.parapet.policies.benchmarks.Figure.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;

/** What is measured, and what each figure should reach. */
final class Suite {
  private static final String ONE_EVENT = "one_event";

  private final Measurements measurements;
  private final boolean quick;
  private final List<Figure> figures = new ArrayList<>();

  Suite(boolean quick) {
    this.quick = quick;
    measurements = new Measurements(quick);
  }

  /** Measures the parts, in this order. */
  List<Figure> run(Set<Main.Part> parts) throws RunnerException {
    for (Main.Part part : parts) {
      switch (part) {
        case RULES -> rules();
        case TEXT -> text();
        case COMPILE -> compile();
      }
    }
    return figures;
  }

  private void rules() throws RunnerException {
    if (!quick) {
      ours(100, 0, Goal.atMost(1));
    }
    ours(1000, 0, Goal.atMost(2));
    if (!quick) {
      ours(10_000, 0, Goal.atMost(8));
    }
    ours(1000, 20, Goal.atMost(2));
    peer("generated", "straight-line generated Java", null);
    slower("generated", "0.25 of straight-line generated Java", 4);
    peer("spel", "compiled SpEL", 30.0);
    peer("aviator", "Aviator", 30.0);
    peer("drools", "Drools, executable model", 50.0);
    peer("cel", "CEL's own evaluator", 150.0);
  }

  private void ours(int rules, int missing, Goal goal) throws RunnerException {
    String what = String.format("%,d policies", rules) + (missing > 0 ? ", values missing" : "");
    measure(what + ": which match", ONE_EVENT, rules("parapet", rules, missing), goal);
    measure(what + ": verdict", ONE_EVENT, rules("parapet-verdict", rules, missing), goal);
  }

  private void peer(String engine, String name, @Nullable Double faster) throws RunnerException {
    measure("1,000 policies: " + name, ONE_EVENT, rules(engine, 1000, 0), null);
    if (faster != null) {
      slower(engine, name, faster);
    }
  }

  private void slower(String engine, String name, double goal) {
    double ratio =
        measurements.cpu(ONE_EVENT, rules(engine, 1000, 0))
            / measurements.cpu(ONE_EVENT, rules("parapet", 1000, 0));
    figures.add(new Figure("  times as long: " + name, ratio, 0, "x", null, Goal.atLeast(goal)));
  }

  private static Map<String, String> rules(String engine, int rules, int missing) {
    return Map.of(
        "engine", engine, "rules", String.valueOf(rules), "missing", String.valueOf(missing));
  }

  private void text() throws RunnerException {
    for (int queries : quick ? new int[] {1000} : new int[] {1000, 10_000}) {
      Map<String, String> of = Map.of("queries", String.valueOf(queries));
      String what = String.format("%,d text queries: ", queries);
      text(what + "parapet", "parapet", of);
      text(what + "Lucene Monitor, term presearcher", "lucene_monitor", of);
      ratio("  of Lucene Monitor", "parapet", "lucene_monitor", of, 0.25);
      text(what + "a message that matches nothing", "nothing_matches", of);
      text(what + "analyzer and a look at each word", "analyzer_and_look_up", of);
      ratio("  of analyzer and look", "nothing_matches", "analyzer_and_look_up", of, 5);
    }
  }

  private void text(String name, String method, Map<String, String> of) throws RunnerException {
    measurements.run(TextBenchmark.class, method, of);
    add(name, method, of, null);
  }

  private void ratio(String name, String a, String b, Map<String, String> of, double most) {
    double ratio = measurements.cpu(a, of) / measurements.cpu(b, of);
    figures.add(new Figure(name, ratio, 0, "x", null, Goal.atMost(most)));
  }

  private void compile() throws RunnerException {
    compile("1,000 policies: compile", "all", 1000, 120);
    compile("1,000 policies: compile again, one changed", "one_changed", 1000, 5);
    if (!quick) {
      compile("10,000 policies: compile", "all", 10_000, 2000);
      compile("10,000 policies: compile again, one changed", "one_changed", 10_000, 0);
    }
  }

  private void compile(String name, String method, int rules, double most) throws RunnerException {
    Map<String, String> of = Map.of("rules", String.valueOf(rules));
    measurements.run(CompileBenchmark.class, method, of);
    figures.add(
        new Figure( // by the clock: it takes all processors there are
            name,
            measurements.clock(method, of),
            measurements.clockError(method, of),
            "ms",
            null,
            most > 0 ? Goal.atMost(most) : null));
  }

  private void measure(String name, String method, Map<String, String> of, @Nullable Goal goal)
      throws RunnerException {
    measurements.run(RulesBenchmark.class, method, of);
    add(name, method, of, goal);
  }

  private void add(String name, String method, Map<String, String> of, @Nullable Goal goal) {
    figures.add(
        new Figure(
            name,
            measurements.cpu(method, of) / 1e3,
            measurements.error(method, of) / 1e3,
            "us",
            measurements.clock(method, of),
            goal));
  }
}
