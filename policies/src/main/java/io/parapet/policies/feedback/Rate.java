package io.parapet.policies.feedback;

import java.util.Locale;

/**
 * So many of so many, with the Wilson score interval at 95 % (Wilson 1927), which holds for small
 * counts too.
 *
 * @param share 0 to 1; 0 when there were none
 */
public record Rate(long hits, long of, double share, double low, double high) {
  private static final double Z = 1.959964;

  /** Computes share and interval. */
  public static Rate of(long hits, long of) {
    if (of == 0) {
      return new Rate(0, 0, 0, 0, 1);
    }
    double share = (double) hits / of;
    double weight = 1 + Z * Z / of;
    double centre = (share + Z * Z / (2 * of)) / weight;
    double half = Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / weight;
    return new Rate(hits, of, share, Math.max(0, centre - half), Math.min(1, centre + half));
  }

  /** Such as {@code 12.5 % (8.1–18.7)}. */
  public String percent() {
    return of == 0
        ? "-"
        : String.format(Locale.ROOT, "%.2f %% (%.2f–%.2f)", 100 * share, 100 * low, 100 * high);
  }
}
