package io.parapet.policies.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One event against all rules. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class RulesBenchmark {
  @Param({"100", "1000", "10000"})
  int rules;

  @Param({"parapet", "parapet-verdict", "generated", "spel", "aviator", "cel"})
  String engine = "";

  private Engine under = event -> 0;
  private int event;

  @Setup
  public void setUp() throws Exception {
    Workload workload = new Workload(rules);
    under = Engines.of(engine, workload);
    Engine ours = Engines.of("parapet", workload);
    for (int i = 0; i < Workload.EVENTS; i++) {
      if (under.matches(i) != ours.matches(i)) {
        throw new IllegalStateException(engine + " disagrees on event " + i);
      }
    }
  }

  @Benchmark
  public int one_event() throws Exception {
    event = (event + 1) & (Workload.EVENTS - 1);
    return under.matches(event);
  }
}
