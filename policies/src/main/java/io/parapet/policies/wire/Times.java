package io.parapet.policies.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Times in UTC such as {@code 2026-01-15T12:00:00.25Z}, read and written without a formatter. */
final class Times {
  private static final int SECONDS_END = 19;
  private static final int NANO_DIGITS = 9;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final int SECONDS_PER_DAY = 24 * 60 * 60;
  private static final long YEAR_9999 = 253_402_300_799L;

  private Times() {}

  /**
   * Reads any ISO 8601 instant; the common form fast.
   *
   * @throws DateTimeException if it is none
   */
  static Instant parse(String text) {
    int last = text.length() - 1;
    if (last < SECONDS_END || text.charAt(last) != 'Z' || !hasMarks(text)) {
      return Instant.parse(text);
    }
    try {
      return common(text, last);
    } catch (DateTimeException odd) {
      return Instant.parse(text);
    }
  }

  /** The same text as {@link Instant#toString}; whole milliseconds of our centuries fast. */
  static String write(Instant time) {
    long second = time.getEpochSecond();
    int nano = time.getNano();
    if (second < 0 || second > YEAR_9999 || nano % NANOS_PER_MILLI != 0) {
      return time.toString();
    }
    LocalDate day = LocalDate.ofEpochDay(second / SECONDS_PER_DAY);
    int ofDay = (int) (second % SECONDS_PER_DAY);
    byte[] text =
        (nano == 0 ? "0000-00-00T00:00:00Z" : "0000-00-00T00:00:00.000Z").getBytes(ISO_8859_1);
    put(text, 3, day.getYear());
    put(text, 6, day.getMonthValue());
    put(text, 9, day.getDayOfMonth());
    put(text, 12, ofDay / 3600);
    put(text, 15, ofDay / 60 % 60);
    put(text, 18, ofDay % 60);
    if (nano != 0) {
      put(text, 22, nano / NANOS_PER_MILLI);
    }
    return new String(text, ISO_8859_1);
  }

  /** Writes a number so that its last digit stands at a place. */
  private static void put(byte[] text, int last, int number) {
    for (int i = last, left = number; left > 0; i--, left /= 10) {
      text[i] = (byte) ('0' + left % 10);
    }
  }

  private static boolean hasMarks(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static Instant common(String text, int last) {
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, SECONDS_END);
    if (hour > 23 || minute > 59 || second > 59) {
      throw new DateTimeException("not an everyday time");
    }
    long day =
        LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)).toEpochDay();
    return Instant.ofEpochSecond(
        ((day * 24 + hour) * 60 + minute) * 60 + second, nanos(text, last));
  }

  private static int nanos(String text, int last) {
    if (last == SECONDS_END) {
      return 0;
    }
    int size = last - SECONDS_END - 1;
    if (text.charAt(SECONDS_END) != '.' || size < 1 || size > NANO_DIGITS) {
      throw new DateTimeException("expected a fraction of a second");
    }
    int nanos = digits(text, SECONDS_END + 1, last);
    for (int i = size; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("expected a digit");
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
