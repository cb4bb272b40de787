package io.parapet.policies.engine.index;

import java.util.Arrays;

/** Rows of bits in long words. */
final class Bits {
  private Bits() {}

  static int words(int bits) {
    return (bits + 63) >>> 6;
  }

  /** All bits set, none beyond the last. */
  static long[] full(int bits) {
    long[] row = new long[words(bits)];
    Arrays.fill(row, -1L);
    if ((bits & 63) != 0) {
      row[row.length - 1] = (1L << (bits & 63)) - 1;
    }
    return row;
  }

  static void put(long[] row, int bit, boolean value) {
    if (value) {
      row[bit >>> 6] |= 1L << bit;
    } else {
      row[bit >>> 6] &= ~(1L << bit);
    }
  }

  /** {@code row &= rows[offset ..]}. */
  static void and(long[] row, long[] rows, int offset) {
    for (int i = 0; i < row.length; i++) {
      row[i] &= rows[offset + i];
    }
  }
}
