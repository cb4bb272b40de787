package io.parapet.stream.action;

import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.feature.WindowCounts;
import io.parapet.policies.id.PolicyId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of one quota is used, in windows that slide by a twelfth. Times are milliseconds since
 * 1970 by the clock of the events.
 */
final class QuotaUse {
  private static final int TAKEN = 0;
  private static final int HELD = 1;
  private static final int THINGS = 2;
  private static final long NEVER = 0;

  private final WindowCounts hour = new WindowCounts(Duration.ofHours(1), THINGS);
  private final WindowCounts day = new WindowCounts(Duration.ofDays(1), THINGS);
  private int perHour;
  private int perDay;
  private long exhaustedSince = NEVER;
  private long toldAt = NEVER;

  /** Whether that many more actions fit. */
  boolean hasRoom(int actions, long now) {
    hour.advance(now);
    day.advance(now);
    return hour.sum(TAKEN) + actions <= perHour && day.sum(TAKEN) + actions <= perDay;
  }

  void limit(int hourly, int daily) {
    perHour = hourly;
    perDay = daily;
  }

  void take(int actions, long now) {
    hour.add(TAKEN, now, actions);
    day.add(TAKEN, now, actions);
  }

  void hold(int actions, long now) {
    hour.add(HELD, now, actions);
    day.add(HELD, now, actions);
  }

  /** Returns whether that is news. */
  boolean exhausted(boolean isNow, long now) {
    boolean was = exhaustedSince != NEVER;
    if (was != isNow) {
      exhaustedSince = isNow ? now : NEVER;
    }
    return was != isNow;
  }

  boolean isExhausted() {
    return exhaustedSince != NEVER;
  }

  /** Whether nothing was told of it for a while; if so, it is now. */
  boolean isDue(Duration every, long now) {
    boolean due = now >= toldAt + every.toMillis();
    toldAt = due ? now : toldAt;
    return due;
  }

  /**
   * @param policy null for all of them together
   */
  QuotaStatus status(@Nullable PolicyId policy, long now) {
    return new QuotaStatus(
        policy,
        hour.sum(TAKEN),
        perHour,
        day.sum(TAKEN),
        perDay,
        day.sum(HELD),
        isExhausted() ? Instant.ofEpochMilli(exhaustedSince) : null,
        Instant.ofEpochMilli(now));
  }

  void write(DataOutput out) throws IOException {
    hour.write(out);
    day.write(out);
    out.writeInt(perHour);
    out.writeInt(perDay);
    out.writeLong(exhaustedSince);
    out.writeLong(toldAt);
  }

  static QuotaUse read(DataInput in) throws IOException {
    QuotaUse use = new QuotaUse();
    use.hour.read(in);
    use.day.read(in);
    use.perHour = in.readInt();
    use.perDay = in.readInt();
    use.exhaustedSince = in.readLong();
    use.toldAt = in.readLong();
    return use;
  }
}
