package io.parapet.simulator.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a stream of happenings has come.
 *
 * @param start of its time
 * @param shape what it was made from; another shape is another stream
 * @param count happenings that are on Kafka
 * @param last time of the last of them
 */
public record Progress(Instant start, String shape, long count, Instant last) {
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

  /** A stream that begins. */
  public static Progress beginning(Instant start, String shape) {
    return new Progress(start, shape, 0, start);
  }

  /**
   * Reads what {@link #note} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Progress of(String note, long count) {
    String[] parts = note.split(" ", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not the progress of a simulation");
    }
    return new Progress(Instant.parse(parts[0]), parts[2], count, Instant.parse(parts[1]));
  }

  String note() {
    return start + " " + last + " " + shape;
  }

  Progress after(long newCount, Instant newLast) {
    return new Progress(start, shape, newCount, newLast);
  }

  /** Whether the same stream can go on: after a long pause it had better begin anew. */
  public boolean canGoOn(String asShape, Instant now) {
    return shape.equals(asShape) && last.plus(LONGEST_PAUSE).isAfter(now);
  }
}
