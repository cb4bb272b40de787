package io.parapet.console.base.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Two bars for each of a few things, drawn on the server as an image with a name; whoever cannot
 * see it reads the table beside it.
 */
public final class BarPlot extends Div {
  private static final long serialVersionUID = 1;

  private static final int WIDTH = 720;
  private static final int ROW = 46;
  private static final int LEFT = 130;
  private static final int RIGHT = 90;
  private static final int BAR = 14;

  /** One thing, measured twice. */
  public record Pair(String name, double first, double second) {}

  /**
   * A plot of pairs.
   *
   * @param first what the first bar of each stands for
   * @param second what the second stands for
   */
  public BarPlot(String name, String first, String second, List<Pair> pairs) {
    addClassName("plot");
    String drawing =
        IntStream.range(0, pairs.size())
            .mapToObj(i -> row(i, pairs.get(i), most(pairs)))
            .collect(Collectors.joining());
    add(
        Drawing.image(name, WIDTH, ROW * pairs.size(), drawing),
        Drawing.legend(List.of(first, second)));
  }

  private static double most(List<Pair> pairs) {
    return pairs.stream()
        .mapToDouble(pair -> Math.max(pair.first(), pair.second()))
        .max()
        .orElse(0);
  }

  private static String row(int row, Pair pair, double most) {
    int y = row * ROW + 4;
    return "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>"
            .formatted(LEFT - 8, y + BAR + 5, Drawing.escaped(pair.name()))
        + bar(0, y, pair.first(), most)
        + bar(1, y + BAR + 3, pair.second(), most);
  }

  private static String bar(int series, int y, double value, double most) {
    double width = most == 0 ? 0 : (WIDTH - LEFT - RIGHT) * value / most;
    return String.format(
        Locale.ROOT,
        "<rect class=\"series-%d\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>"
            + "<text x=\"%.1f\" y=\"%d\">%.0f</text>",
        series,
        LEFT,
        y,
        Math.max(1, width),
        BAR,
        LEFT + width + 6,
        y + BAR - 2,
        value);
  }
}
