package io.parapet.classifier.evaluate;

/**
 * A share of some texts, with its 95 % interval (Wilson 1927), which holds for small numbers too.
 *
 * @param part how many
 * @param whole of how many
 */
record Share(long part, long whole) {
  private static final double Z = 1.959964;

  double value() {
    return whole == 0 ? Double.NaN : part / (double) whole;
  }

  double low() {
    return part == 0 ? 0 : middle() - half();
  }

  double high() {
    return part == whole ? 1 : middle() + half();
  }

  private double middle() {
    return (value() + Z * Z / (2 * whole)) / (1 + Z * Z / whole);
  }

  private double half() {
    double spread = value() * (1 - value()) / whole + Z * Z / (4.0 * whole * whole);
    return Z / (1 + Z * Z / whole) * Math.sqrt(spread);
  }

  @Override
  public String toString() {
    return whole == 0 ? "–" : Markdown.between(value(), low(), high());
  }
}
