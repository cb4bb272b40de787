package io.parapet.policies.benchmarks;

import io.parapet.policies.engine.PolicyCompiler;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.List;
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

/** From files to a set: YAML, type check and index. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
public class CompileBenchmark {
  @Param({"1000", "10000"})
  int rules;

  private List<PolicyFile> files = List.of();

  @Setup
  public void setUp() {
    files = new Workload(rules).files();
  }

  @Benchmark
  public PolicySet all() {
    return PolicyCompiler.compile(files);
  }
}
