package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How many different accounts did something within a day and a week. The caller says when each did
 * so before, which makes the count exact. Takes no memory until something comes.
 */
final class DistinctTimes {
  private @Nullable WindowCounts day;
  private @Nullable WindowCounts week;

  void seen(long previousAt, long at) {
    WindowCounts inDay = day == null ? newDay() : day;
    WindowCounts inWeek = week == null ? newWeek() : week;
    day = inDay;
    week = inWeek;
    inDay.move(0, previousAt, at);
    inWeek.move(0, previousAt, at);
  }

  int count24h(long now) {
    return count(day, now);
  }

  int count7d(long now) {
    return count(week, now);
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(day != null);
    if (day != null && week != null) {
      day.write(out);
      week.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    if (in.readBoolean()) {
      day = newDay();
      week = newWeek();
      day.read(in);
      week.read(in);
    }
  }

  private static int count(@Nullable WindowCounts window, long now) {
    if (window == null) {
      return 0;
    }
    window.advance(now);
    return window.sum(0);
  }

  private static WindowCounts newDay() {
    return new WindowCounts(Duration.ofHours(24), 1);
  }

  private static WindowCounts newWeek() {
    return new WindowCounts(Duration.ofDays(7), 1);
  }
}
