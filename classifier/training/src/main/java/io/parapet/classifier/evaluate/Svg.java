package io.parapet.classifier.evaluate;

import java.util.Locale;

/** A plot of the unit square with axes, as SVG. */
final class Svg {
  private static final int SIZE = 320;
  private static final int LEFT = 60;
  private static final int TOP = 46;
  private static final int TICKS = 5;

  private final StringBuilder body = new StringBuilder();

  Svg(String title, String note, String xAxis, String yAxis) {
    add(
        "<rect x='%d' y='%d' width='%d' height='%d' fill='none' stroke='#888'/>",
        LEFT, TOP, SIZE, SIZE);
    add("<text x='%d' y='20' font-size='15'>%s</text>", LEFT, title);
    add("<text x='%d' y='37' fill='#555'>%s</text>", LEFT, note);
    add("<text x='220' y='412' text-anchor='middle'>%s</text>", xAxis);
    add(
        "<text x='18' y='206' text-anchor='middle' transform='rotate(-90 18 206)'>%s</text>",
        yAxis);
    for (int tick = 0; tick <= TICKS; tick++) {
      tick(tick / (double) TICKS);
    }
  }

  private void tick(double value) {
    add("<text x='%.1f' y='384' text-anchor='middle' fill='#555'>%.1f</text>", x(value), value);
    add("<text x='52' y='%.1f' text-anchor='end' fill='#555'>%.1f</text>", y(value) + 4, value);
    line(value, 0, value, 1, "#eee", 1);
    line(0, value, 1, value, "#eee", 1);
  }

  Svg line(double x1, double y1, double x2, double y2, String colour, double width) {
    return add(
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='%.1f'/>",
        x(x1), y(y1), x(x2), y(y2), colour, width);
  }

  Svg dot(double x, double y, String colour) {
    return add("<circle cx='%.1f' cy='%.1f' r='4' fill='%s'/>", x(x), y(y), colour);
  }

  /** A bar from the bottom. */
  Svg bar(double from, double to, double height, String colour) {
    return add(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'/>",
        x(from), y(height), (to - from) * SIZE, height * SIZE, colour);
  }

  Svg label(double x, double y, String text) {
    return add("<text x='%.1f' y='%.1f' fill='#333'>%s</text>", x(x) + 7, y(y) - 7, text);
  }

  /** Straight lines through points that come as x, y, x, y. */
  Svg path(double[] points, String colour) {
    StringBuilder through = new StringBuilder();
    for (int i = 0; i + 1 < points.length; i += 2) {
      through.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(points[i]), y(points[i + 1])));
    }
    return add(
        "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>",
        through.toString().strip(), colour);
  }

  private Svg add(String form, Object... values) {
    body.append("  ").append(String.format(Locale.ROOT, form, values)).append('\n');
    return this;
  }

  private static double x(double value) {
    return LEFT + value * SIZE;
  }

  private static double y(double value) {
    return TOP + (1 - value) * SIZE;
  }

  @Override
  public String toString() {
    return "<svg xmlns='http://www.w3.org/2000/svg' width='410' height='430' "
        + "font-family='sans-serif' font-size='12'>\n"
        + "  <rect width='410' height='430' fill='white'/>\n"
        + body
        + "</svg>\n";
  }
}
