package io.parapet.policies.benchmarks;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One event against all rules. An engine that finds other matches is not measured. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RulesBenchmark {
  @Param({"100", "1000", "10000"})
  int rules;

  @Param({"parapet", "parapet-verdict", "generated", "spel", "aviator", "drools", "cel"})
  String engine = "";

  /** Percent of the values that an event lacks; only our engine knows what that means. */
  @Param({"0"})
  int missing;

  private Engine under = event -> 0;
  private int event;

  @Setup
  public void setUp() throws Exception {
    Workload workload = new Workload(rules, missing / 100.0);
    under = Engines.of(engine, workload);
    if (engine.equals("parapet-verdict")) {
      checkWhich(workload);
    } else {
      checkHowMany(workload);
    }
  }

  private void checkHowMany(Workload workload) throws Exception {
    for (int i = 0; i < Workload.EVENTS; i++) {
      int expected = workload.matching(i).size();
      int found = under.matches(i);
      if (found != expected) {
        throw new IllegalStateException(
            engine + " finds " + found + " matches in event " + i + ", not " + expected);
      }
    }
  }

  /** For our own engine not only how many but which. */
  private static void checkWhich(Workload workload) {
    PolicySet set = PolicyCompiler.compile(workload.files());
    List<Subject> subjects = workload.subjects();
    for (int i = 0; i < Workload.EVENTS; i++) {
      Set<String> found =
          set.evaluate(subjects.get(i)).policies().stream()
              .map(result -> result.policy().value())
              .collect(Collectors.toSet());
      if (!found.equals(workload.matching(i))) {
        throw new IllegalStateException("other policies fire in event " + i + ": " + found);
      }
    }
  }

  @Benchmark
  public int one_event() throws Exception {
    event = (event + 1) & (Workload.EVENTS - 1);
    return under.matches(event);
  }
}
