package io.parapet.classifier.evaluate;

import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Intervals by resampling the texts with replacement (Efron 1979). */
final class Bootstrap {
  private static final int SAMPLES = 1_000;
  private static final double TAIL = 0.025;

  private final Figures[] samples;

  private Bootstrap(Figures[] samples) {
    this.samples = samples;
  }

  /**
   * Figures with the middle 95 % of what resampling gives.
   *
   * @param figures of all texts
   * @param low the 2.5 % quantile of each figure by itself
   * @param high the 97.5 % quantile
   */
  record Estimate(Figures figures, Figures low, Figures high) {}

  /** Measures a column; the same for the same seed. */
  static Estimate estimate(Evaluation.Column column, double threshold, long seed) {
    Ranked ranked = Ranked.of(column.scores(), column.carries());
    Random random = new Random(seed);
    Bootstrap bootstrap =
        new Bootstrap(
            Stream.generate(() -> ranked.figures(drawn(ranked.size(), random), threshold))
                .limit(SAMPLES)
                .toArray(Figures[]::new));
    Figures figures = ranked.figures(threshold);
    return new Estimate(
        figures, bootstrap.quantile(figures, TAIL), bootstrap.quantile(figures, 1 - TAIL));
  }

  /** How often each of some texts is drawn. */
  private static int[] drawn(int texts, Random random) {
    int[] times = new int[texts];
    IntStream.range(0, texts).forEach(i -> times[random.nextInt(texts)]++);
    return times;
  }

  private Figures quantile(Figures of, double share) {
    return new Figures(
        of.texts(),
        of.carrying(),
        quantile(Figures::precision, share),
        quantile(Figures::recall, share),
        quantile(Figures::f1, share),
        quantile(Figures::averagePrecision, share),
        quantile(Figures::area, share),
        quantile(Figures::calibrationError, share),
        quantile(Figures::falsePositiveRate, share));
  }

  private double quantile(ToDoubleFunction<Figures> figure, double share) {
    double[] sorted =
        Stream.of(samples).mapToDouble(figure).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
  }
}
