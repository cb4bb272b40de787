package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.KnownText;
import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/**
 * Precision-recall curves and reliability plots as SVG files, one of each per label; those of
 * synthetic texts in files of their own.
 */
public final class Plots {
  private static final int BINS = 10;
  private static final int MOST_POINTS = 400;
  private static final String CURVE = "#1565c0";
  private static final String MARK = "#c62828";

  private Plots() {}

  /**
   * Writes the plots of all labels that can be measured.
   *
   * @return how many
   */
  public static int write(Evaluation evaluation, Path folder) throws IOException {
    Files.createDirectories(folder);
    int written = 0;
    for (TextLabel label : TextLabel.values()) {
      written += write(evaluation, label, Slices::isReal, "", folder);
      written += write(evaluation, label, Evaluation::isSynthetic, "-synthetic", folder);
    }
    return written;
  }

  private static int write(
      Evaluation evaluation,
      TextLabel label,
      Predicate<KnownText> chosen,
      String suffix,
      Path folder)
      throws IOException {
    Evaluation.Column column = evaluation.column(label, chosen);
    Figures figures = evaluation.figures(label, chosen);
    if (!figures.isTelling()) {
      return 0;
    }
    String title = label.key() + suffix.replace('-', ' ');
    Files.writeString(
        folder.resolve(label.key() + suffix + "-precision-recall.svg"),
        precisionRecall(title, column, figures, evaluation.threshold(label)).toString());
    Files.writeString(
        folder.resolve(label.key() + suffix + "-reliability.svg"),
        reliability(title, column, figures).toString());
    return 2;
  }

  private static Svg precisionRecall(
      String title, Evaluation.Column column, Figures figures, double threshold) {
    double prevalence = figures.carrying() / (double) figures.texts();
    String note =
        String.format(
            Locale.ROOT,
            "%d texts, %d carry it; AP %.3f",
            figures.texts(),
            figures.carrying(),
            figures.averagePrecision());
    return new Svg(title, note, "recall", "precision")
        .line(0, prevalence, 1, prevalence, "#bbb", 1)
        .path(curve(column), CURVE)
        .dot(figures.recall(), figures.precision(), MARK)
        .label(
            Math.min(figures.recall(), 0.7),
            Math.min(figures.precision(), 0.85),
            String.format(Locale.ROOT, "flagged from %.2f", threshold));
  }

  /** Recall and precision at each rank, thinned. */
  private static double[] curve(Evaluation.Column column) {
    int[] ascending = Metrics.ascending(column.scores());
    DoubleStream.Builder points = DoubleStream.builder();
    int every = Math.max(1, ascending.length / MOST_POINTS);
    int found = 0;
    for (int rank = 1; rank <= ascending.length; rank++) {
      boolean carries = column.carries()[ascending[ascending.length - rank]];
      found += carries ? 1 : 0;
      if (rank % every == 0 || rank <= MOST_POINTS && carries) {
        points.add(found / (double) column.carrying()).add(found / (double) rank);
      }
    }
    return points.build().toArray();
  }

  /** Points with 95 % intervals on the diagonal when calibrated; bars say where the texts are. */
  private static Svg reliability(String title, Evaluation.Column column, Figures figures) {
    String note =
        String.format(
            Locale.ROOT,
            "expected calibration error %.3f; bars: share of the %d texts",
            figures.calibrationError(),
            figures.texts());
    Svg plot = new Svg(title, note, "predicted probability", "share that carries it");
    Bin[] bins = Bin.of(column, BINS);
    for (int i = 0; i < BINS; i++) {
      double share = bins[i].texts() / (double) figures.texts();
      plot.bar(i / (double) BINS, (i + 1) / (double) BINS, share, "#e3f2fd");
    }
    plot.line(0, 0, 1, 1, "#bbb", 1);
    for (Bin bin : bins) {
      if (bin.texts() > 0) {
        double x = bin.predicted() / bin.texts();
        Share share = new Share(bin.carrying(), bin.texts());
        plot.line(x, share.low(), x, share.high(), CURVE, 1.5).dot(x, share.value(), CURVE);
      }
    }
    return plot;
  }

  /**
   * Texts with alike scores.
   *
   * @param predicted sum of their probabilities
   */
  private record Bin(int texts, int carrying, double predicted) {
    static Bin[] of(Evaluation.Column column, int count) {
      Bin[] bins = new Bin[count];
      Arrays.fill(bins, new Bin(0, 0, 0));
      for (int i = 0; i < column.scores().length; i++) {
        double score = column.scores()[i];
        int bin = Math.min(count - 1, (int) (score * count));
        bins[bin] = bins[bin].with(score, column.carries()[i]);
      }
      return bins;
    }

    private Bin with(double score, boolean carries) {
      return new Bin(texts + 1, carrying + (carries ? 1 : 0), predicted + score);
    }
  }
}
