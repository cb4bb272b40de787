package io.parapet.classifier.evaluate;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, written row by row. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown(String... header) {
    row((Object[]) header);
    row(Collections.nCopies(header.length, "---").toArray());
  }

  Markdown row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(cell instanceof Double d ? number(d) : cell).append(" |");
    }
    text.append('\n');
    return this;
  }

  Markdown row(List<?> cells) {
    return row(cells.toArray());
  }

  /** Three decimals; a dash for what cannot be measured. */
  static String number(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** A figure with its interval. */
  static String between(double value, double low, double high) {
    return String.format(Locale.ROOT, "%s (%s–%s)", number(value), number(low), number(high));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
