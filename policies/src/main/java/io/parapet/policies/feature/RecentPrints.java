package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The last 16 similarity fingerprints of a sender. Two are near-identical when at most 3 of their
 * 64 bits differ (Manku et al., "Detecting near-duplicates for web crawling", WWW 2007).
 */
final class RecentPrints {
  private static final int KEPT = 16;
  private static final int NEAR = 3;
  private static final long[] NONE = {};

  private long[] prints = NONE;
  private int seen;

  /** Whether it resembles an earlier one; remembers it. */
  boolean resembles(long print) {
    boolean near = false;
    for (int i = 0; i < Math.min(seen, KEPT); i++) {
      near |= Long.bitCount(prints[i] ^ print) <= NEAR;
    }
    remember(print);
    return near;
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, seen);
    for (int i = 0; i < Math.min(seen, KEPT); i++) {
      out.writeLong(prints[i]);
    }
  }

  void read(DataInput in) throws IOException {
    seen = (int) Packed.read(in);
    prints = seen == 0 ? NONE : new long[KEPT];
    for (int i = 0; i < Math.min(seen, KEPT); i++) {
      prints[i] = in.readLong();
    }
  }

  private void remember(long print) {
    if (prints.length == 0) {
      prints = new long[KEPT];
    }
    prints[seen % KEPT] = print;
    seen = seen + 1 < 2 * KEPT ? seen + 1 : KEPT;
  }
}
