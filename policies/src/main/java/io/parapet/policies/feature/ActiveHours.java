package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** In which of the last 24 hours (UTC, whole hours) something happened: one bit an hour. */
final class ActiveHours {
  private static final int DAY = 24;
  private static final int MASK = (1 << DAY) - 1;
  private static final long HOUR_MILLIS = 3600 * 1000L;

  private long newest;
  private int bits;

  void mark(long at) {
    advance(at);
    long age = newest - Math.floorDiv(at, HOUR_MILLIS);
    if (age < DAY) {
      bits |= 1 << age;
    }
  }

  int count(long now) {
    advance(now);
    return Integer.bitCount(bits);
  }

  void write(DataOutput out) throws IOException {
    Packed.writeSigned(out, newest);
    out.writeInt(bits);
  }

  void read(DataInput in) throws IOException {
    newest = Packed.readSigned(in);
    bits = in.readInt();
  }

  private void advance(long now) {
    long hour = Math.floorDiv(now, HOUR_MILLIS);
    if (hour > newest) {
      long step = hour - newest;
      bits = step >= DAY ? 0 : bits << step & MASK;
      newest = hour;
    }
  }
}
