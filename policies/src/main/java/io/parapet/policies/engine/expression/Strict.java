package io.parapet.policies.engine.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that need all their arguments. */
final class Strict {
  private Strict() {}

  static @Nullable Object apply(String function, Object[] a) {
    return switch (function) {
      case "_==_" -> same(a[0], a[1]);
      case "_!=_" -> !same(a[0], a[1]);
      case "_<_" -> d(a[0]) < d(a[1]);
      case "_<=_" -> d(a[0]) <= d(a[1]);
      case "_>_" -> d(a[0]) > d(a[1]);
      case "_>=_" -> d(a[0]) >= d(a[1]);
      case "size" -> (double) ((List<?>) a[0]).size();
      case "startsWith" -> ((String) a[0]).startsWith((String) a[1]);
      case "endsWith" -> ((String) a[0]).endsWith((String) a[1]);
      case "contains" -> ((String) a[0]).contains((String) a[1]);
      default -> finite(arithmetic(function, a));
    };
  }

  private static double arithmetic(String function, Object[] a) {
    return switch (function) {
      case "-_" -> -d(a[0]);
      case "_+_" -> d(a[0]) + d(a[1]);
      case "_-_" -> d(a[0]) - d(a[1]);
      case "_*_" -> d(a[0]) * d(a[1]);
      case "_/_" -> d(a[0]) / d(a[1]);
      case "math.least" -> Math.min(d(a[0]), d(a[1]));
      case "math.greatest" -> Math.max(d(a[0]), d(a[1]));
      default -> throw new IllegalStateException("undeclared function " + function);
    };
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }

  /** Numbers by value, so that -0 is 0. */
  private static boolean same(Object a, Object b) {
    return a instanceof Double x && b instanceof Double y
        ? x.doubleValue() == y.doubleValue()
        : a.equals(b);
  }

  private static double d(Object value) {
    return (Double) value;
  }
}
