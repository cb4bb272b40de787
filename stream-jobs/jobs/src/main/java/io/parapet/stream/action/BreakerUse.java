package io.parapet.stream.action;

import io.parapet.policies.feature.WindowCounts;
import io.parapet.stream.config.BreakerConfig;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Rulings on one policy within the breaker's window. Times are milliseconds since 1970. */
final class BreakerUse {
  private static final int DECIDED = 0;
  private static final int OVERTURNED = 1;
  private static final int THINGS = 2;

  private final BreakerConfig config;
  private WindowCounts counts;
  private boolean open;
  private long closedAt;

  BreakerUse(BreakerConfig config) {
    this.config = config;
    counts = new WindowCounts(config.window(), THINGS);
  }

  void count(PolicyRuled ruled) {
    if (ruled.at() > closedAt) {
      counts.add(DECIDED, ruled.at(), ruled.decided());
      counts.add(OVERTURNED, ruled.at(), ruled.overturned());
    }
  }

  /** A person closed it then; what was ruled before no longer counts. */
  void closed(long at) {
    if (at > closedAt) {
      closedAt = at;
      open = false;
      counts = new WindowCounts(config.window(), THINGS);
    }
  }

  /** Opens when enough was overturned; returns whether that is news. */
  boolean opens() {
    boolean tooMuch =
        decided() >= config.least() && overturned() * 100L >= (long) decided() * config.percent();
    boolean news = tooMuch && !open;
    open |= tooMuch;
    return news;
  }

  int decided() {
    return Math.max(counts.sum(DECIDED), counts.sum(OVERTURNED));
  }

  int overturned() {
    return counts.sum(OVERTURNED);
  }

  void write(DataOutput out) throws IOException {
    counts.write(out);
    out.writeBoolean(open);
    out.writeLong(closedAt);
  }

  BreakerUse read(DataInput in) throws IOException {
    counts.read(in);
    open = in.readBoolean();
    closedAt = in.readLong();
    return this;
  }
}
