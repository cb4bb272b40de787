package io.parapet.policies.engine.lint.reasoning;

/** Numbers from one to another, both included. An open end is the next number a double can hold. */
record Span(double from, double to) {
  static final Span ALL = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  static Span of(double value) {
    return new Span(value, value);
  }

  /** No number is as large as infinity, or beyond it. */
  boolean empty() {
    return from > to || from == Double.POSITIVE_INFINITY || to == Double.NEGATIVE_INFINITY;
  }

  Span meet(Span other) {
    return new Span(Math.max(from, other.from), Math.min(to, other.to));
  }

  /** The least span that holds both. */
  Span hull(Span other) {
    return new Span(Math.min(from, other.from), Math.max(to, other.to));
  }

  boolean within(Span other) {
    return empty() || (from >= other.from && to <= other.to);
  }

  Span plus(Span other) {
    return new Span(known(from + other.from, false), known(to + other.to, true));
  }

  Span minus(Span other) {
    return plus(other.times(of(-1)));
  }

  Span times(Span other) {
    double a = product(from, other.from);
    double b = product(from, other.to);
    double c = product(to, other.from);
    double d = product(to, other.to);
    return new Span(
        Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
  }

  Span dividedBy(Span other) {
    return other.from <= 0 && other.to >= 0 ? ALL : times(new Span(1 / other.to, 1 / other.from));
  }

  Span least(Span other) {
    return new Span(Math.min(from, other.from), Math.min(to, other.to));
  }

  Span greatest(Span other) {
    return new Span(Math.max(from, other.from), Math.max(to, other.to));
  }

  /** An end at infinity stands for ever larger numbers, so zero times it is zero. */
  private static double product(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  private static double known(double sum, boolean above) {
    return Double.isNaN(sum) ? above ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY : sum;
  }
}
