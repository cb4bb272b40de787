package io.parapet.policies.benchmarks;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** From files to a set: YAML, type check and index. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 1)
public class CompileBenchmark {
  @Param({"1000", "10000"})
  int rules;

  private final List<PolicyFile> files = new ArrayList<>();
  private Workload workload = new Workload(0, 0);
  private PolicySet last = PolicyCompiler.compile(List.of());
  private int changes;

  @Setup
  public void setUp() {
    workload = new Workload(rules, 0);
    files.addAll(workload.files());
    last = PolicyCompiler.compile(files);
  }

  @Benchmark
  public PolicySet all() {
    return PolicyCompiler.compile(files);
  }

  /** Each time another policy, and never one that has been there before. */
  @Benchmark
  public PolicySet one_changed() {
    int changed = ++changes % rules;
    files.set(changed, workload.file(changed, "0.5" + changes));
    last = PolicyCompiler.compile(files, last);
    return last;
  }
}
