package io.parapet.classifier.evaluate;

import io.parapet.policies.score.TextLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Precision-recall curves and reliability plots as SVG files, one of each per label. */
public final class Plots {
  private static final int SIZE = 320;
  private static final int MARGIN = 40;
  private static final int BINS = 10;

  private Plots() {}

  /** A point in the unit square. */
  private record Point(double x, double y) {}

  /** Writes the plots of all labels that can be measured on real texts. */
  public static void write(Evaluation evaluation, Path folder) throws IOException {
    for (TextLabel label : TextLabel.values()) {
      Evaluation.Column column = evaluation.column(label, text -> !Evaluation.isSynthetic(text));
      if (column.carrying() > 0) {
        Files.writeString(
            folder.resolve(label.key() + "-precision-recall.svg"),
            svg(label.key(), "recall", "precision", precisionRecall(column)));
        Files.writeString(
            folder.resolve(label.key() + "-reliability.svg"),
            svg(
                label.key(),
                "predicted probability",
                "share that carries it",
                reliability(column)));
      }
    }
  }

  private static List<Point> precisionRecall(Evaluation.Column column) {
    int[] ascending = Metrics.ascending(column.scores());
    List<Point> points = new ArrayList<>();
    int found = 0;
    for (int rank = 1; rank <= ascending.length; rank++) {
      found += column.carries()[ascending[ascending.length - rank]] ? 1 : 0;
      if (rank % Math.max(1, ascending.length / 200) == 0) {
        points.add(new Point(found / (double) column.carrying(), found / (double) rank));
      }
    }
    return points;
  }

  private static List<Point> reliability(Evaluation.Column column) {
    double[] predicted = new double[BINS];
    int[] carrying = new int[BINS];
    int[] texts = new int[BINS];
    for (int i = 0; i < column.scores().length; i++) {
      int bin = Math.min(BINS - 1, (int) (column.scores()[i] * BINS));
      predicted[bin] += column.scores()[i];
      carrying[bin] += column.carries()[i] ? 1 : 0;
      texts[bin]++;
    }
    List<Point> points = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (texts[bin] > 0) {
        points.add(new Point(predicted[bin] / texts[bin], carrying[bin] / (double) texts[bin]));
      }
    }
    return points;
  }

  private static String svg(String title, String xAxis, String yAxis, List<Point> points) {
    StringBuilder line = new StringBuilder();
    for (Point point : points) {
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(point.y())));
    }
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" font-family="sans-serif" \
        font-size="12">
          <rect x="40" y="40" width="320" height="320" fill="none" stroke="#888"/>
          <line x1="40" y1="360" x2="360" y2="40" stroke="#ccc" stroke-dasharray="4"/>
          <text x="40" y="28" font-size="14">%s</text>
          <text x="200" y="388" text-anchor="middle">%s, 0 to 1</text>
          <text x="14" y="200" text-anchor="middle" transform="rotate(-90 14 200)">%s, 0 to 1</text>
          <polyline points="%s" fill="none" stroke="#1565c0" stroke-width="2"/>
        </svg>
        """
        .formatted(title, xAxis, yAxis, line.toString().strip());
  }

  private static double x(double value) {
    return MARGIN + value * SIZE;
  }

  private static double y(double value) {
    return MARGIN + (1 - value) * SIZE;
  }
}
