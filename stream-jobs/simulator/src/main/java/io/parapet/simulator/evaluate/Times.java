package io.parapet.simulator.evaluate;

/** Durations for tables. */
final class Times {
  private Times() {}

  /** Such as {@code 45 s}, {@code 12 min} or {@code 3 h 5 min}. */
  static String shortly(long seconds) {
    if (seconds < 60) {
      return seconds + " s";
    }
    long minutes = seconds / 60;
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
