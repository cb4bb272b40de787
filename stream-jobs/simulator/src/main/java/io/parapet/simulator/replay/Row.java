package io.parapet.simulator.replay;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * One line of a tab-separated file, with its place.
 *
 * @param number from 1
 */
record Row(Path file, long number, List<String> cells) {
  /** The cell as an id or a word. */
  String word(int column, String expected) {
    String cell = cells.get(column).strip();
    if (cell.isEmpty()) {
      throw bad(expected + " in column " + (column + 1));
    }
    return cell;
  }

  /** The cell as seconds since 1970. */
  Instant time(int column) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(word(column, "unix seconds")));
    } catch (NumberFormatException | DateTimeException e) {
      throw bad("unix seconds in column " + (column + 1));
    }
  }

  /** What was expected here; the line itself is not repeated, it might be private. */
  IllegalArgumentException bad(String expected) {
    return new IllegalArgumentException(file + ":" + number + " expected " + expected);
  }
}
