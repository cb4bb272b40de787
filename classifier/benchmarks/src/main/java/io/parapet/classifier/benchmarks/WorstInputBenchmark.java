package io.parapet.classifier.benchmarks;

import io.parapet.classifier.scoring.Scorers;
import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Scorer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What nobody writes but somebody sends: scored and explained, within a bounded time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC"})
public class WorstInputBenchmark {
  /** What is sent; each as long as the largest record taken, or nearly. */
  public enum Input {
    MEGABYTE_OF_WORDS("kill you tonight ".repeat(60_000)),
    ENDLESS_WORD("x".repeat(1_000_000)),
    MARKS("a" + "\u0301".repeat(1_000_000)),
    UNPAIRED_SURROGATES("\uD800".repeat(1_000_000)),
    EMOJI("\uD83D\uDC68\u200D\uD83D\uDC69".repeat(200_000)),
    LIGATURES("\uFDFA".repeat(300_000));

    private final String text;

    Input(String text) {
      this.text = text;
    }
  }

  @Param private Input input = Input.EMOJI;
  private final Scorer scorer = Scorers.bundled();

  @Benchmark
  public Explanation worst() {
    return scorer.explain(input.text);
  }
}
