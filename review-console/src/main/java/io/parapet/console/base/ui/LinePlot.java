package io.parapet.console.base.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lines over equal steps, drawn on the server as an image with a name; whoever cannot see it reads
 * the table beside it. Colours come from the style sheet, by {@code series-0} and so on.
 */
public final class LinePlot extends Div {
  private static final long serialVersionUID = 1;

  private static final int WIDTH = 720;
  private static final int HEIGHT = 220;
  private static final int LEFT = 44;

  /** So that a mark on the last step is seen whole. */
  private static final int RIGHT = 12;

  private static final int BOTTOM = 22;
  private static final int TOP = 8;
  private static final int MARK = 12;
  private static final int LINES = 4;

  /** One line; values from 0 on. */
  public record Series(String name, List<Double> values) {
    public Series {
      values = List.copyOf(values);
    }
  }

  /**
   * Something that happened once.
   *
   * @param at 0 at the first step, 1 at the last
   * @param sign a letter or two, also said beside the plot
   */
  public record Mark(double at, String sign, String name) {}

  /**
   * A plot of lines that have one value per step.
   *
   * @param first label of the first step
   * @param last label of the last
   */
  public LinePlot(String name, String first, String last, List<Series> lines, List<Mark> marks) {
    addClassName("plot");
    double top = top(lines);
    String drawing =
        grid(top)
            + IntStream.range(0, lines.size())
                .mapToObj(i -> line(i, lines.get(i).values(), top))
                .collect(Collectors.joining())
            + marks.stream().map(LinePlot::mark).collect(Collectors.joining())
            + label(LEFT, "start", first)
            + label(WIDTH, "end", last);
    add(
        Drawing.image(name, WIDTH, HEIGHT, drawing),
        Drawing.legend(lines.stream().map(Series::name).toList()));
  }

  /** A round number at or above the largest value. */
  static double top(List<Series> lines) {
    double most =
        lines.stream().flatMap(line -> line.values().stream()).mapToDouble(v -> v).max().orElse(0);
    if (most <= LINES) {
      return LINES;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    return IntStream.of(1, 2, 4, 5, 10)
        .mapToDouble(step -> step * power)
        .filter(step -> step >= most)
        .findFirst()
        .orElse(10 * power);
  }

  private static String grid(double top) {
    StringBuilder grid = new StringBuilder();
    for (int i = 0; i <= LINES; i++) {
      double value = top * i / LINES;
      grid.append(
          String.format(
              Locale.ROOT,
              "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>",
              LEFT,
              WIDTH,
              y(value, top),
              y(value, top)));
      grid.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f</text>",
              LEFT - 6,
              y(value, top) + 4,
              value));
    }
    return grid.toString();
  }

  private static String line(int series, List<Double> values, double top) {
    String points =
        IntStream.range(0, values.size())
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT, "%.1f,%.1f", x(i, values.size()), y(values.get(i), top)))
            .collect(Collectors.joining(" "));
    return "<polyline class=\"series-" + series + "\" points=\"" + points + "\"/>";
  }

  private static String mark(Mark mark) {
    double x = LEFT + (double) (WIDTH - LEFT - RIGHT) * Math.clamp(mark.at(), 0, 1);
    return String.format(
        Locale.ROOT,
        "<g class=\"mark\"><title>%s</title><line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>"
            + "<circle cx=\"%.1f\" cy=\"%d\" r=\"9\"/>"
            + "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text></g>",
        Drawing.escaped(mark.name()),
        x,
        x,
        MARK,
        HEIGHT - BOTTOM,
        x,
        MARK,
        x,
        MARK + 4,
        Drawing.escaped(mark.sign()));
  }

  private static String label(int x, String anchor, String text) {
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>"
        .formatted(x, HEIGHT - 4, anchor, Drawing.escaped(text));
  }

  private static double x(int step, int steps) {
    return LEFT + (double) (WIDTH - LEFT - RIGHT) * step / Math.max(1, steps - 1);
  }

  private static double y(double value, double top) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
  }
}
