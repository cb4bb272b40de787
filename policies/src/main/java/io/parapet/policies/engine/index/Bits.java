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

  static boolean get(long[] row, int bit) {
    return (row[bit >>> 6] & 1L << bit) != 0;
  }

  static void put(long[] row, int bit, boolean value) {
    if (value) {
      row[bit >>> 6] |= 1L << bit;
    } else {
      row[bit >>> 6] &= ~(1L << bit);
    }
  }

  /** {@code row &= other}, both of the same length; plain enough for the compiler to vectorise. */
  static void and(long[] row, long[] other) {
    for (int i = 0; i < row.length; i++) {
      row[i] &= other[i];
    }
  }

  /** Strikes a run of the named bits out of the row. */
  static void strike(long[] row, int[] bits, int from, int to) {
    for (int i = from; i < to; i++) {
      row[bits[i] >>> 6] &= ~(1L << bits[i]);
    }
  }
}
