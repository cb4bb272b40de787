package io.parapet.classifier.benchmarks;

import io.parapet.classifier.scoring.Scorers;
import io.parapet.policies.score.Scorer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** The bundle read, checked against its hash and made ready, in a JVM that has just started. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
    value = 5,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class LoadingBenchmark {
  @Benchmark
  public Scorer load() {
    return Scorers.bundled();
  }
}
