package io.parapet.classifier.benchmarks;

import io.parapet.classifier.scoring.Scorers;
import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextScores;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One thread, messages of 120 characters, normalising included. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class ScoringBenchmark {
  private final Scorer scorer = Scorers.bundled();
  private final List<String> messages = Messages.random(1_024, 1);
  private int next;

  @Benchmark
  public TextScores score() {
    return scorer.score(message());
  }

  @Benchmark
  public Explanation scoreAndExplain() {
    return scorer.explain(message());
  }

  private String message() {
    next = (next + 1) & 1_023;
    return messages.get(next);
  }
}
