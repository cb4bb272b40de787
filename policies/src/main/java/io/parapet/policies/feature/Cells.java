package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Small counts, a byte each until one of them needs more. None is ever below zero. */
final class Cells {
  private static final int NARROW_MAX = 255;
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private byte[] narrow;
  private int @Nullable [] wide;

  Cells(int size) {
    narrow = new byte[size];
  }

  int get(int cell) {
    return wide == null ? narrow[cell] & NARROW_MAX : wide[cell];
  }

  void add(int cell, int n) {
    set(cell, (int) Math.clamp((long) get(cell) + n, 0, Integer.MAX_VALUE));
  }

  void clear(int from, int to) {
    if (wide == null) {
      Arrays.fill(narrow, from, to, (byte) 0);
    } else {
      Arrays.fill(wide, from, to, 0);
    }
  }

  /** Adds each cell of a row onto the sums. */
  void addTo(int[] sums, int from) {
    int[] counts = wide;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += counts == null ? narrow[from + i] & NARROW_MAX : counts[from + i];
    }
  }

  void write(DataOutput out) throws IOException {
    int written = -1;
    for (int cell = next(0); cell < size(); cell = next(cell + 1)) {
      Packed.write(out, cell - written);
      Packed.write(out, get(cell));
      written = cell;
    }
    Packed.write(out, 0);
  }

  /** The next cell that counts something; most do not, so eight are passed at a time. */
  private int next(int from) {
    int cell = from;
    while (cell < size() && get(cell) == 0) {
      cell += wide == null && cell + Long.BYTES <= size() && eight(cell) == 0 ? Long.BYTES : 1;
    }
    return cell;
  }

  private long eight(int cell) {
    return (long) EIGHT.get(narrow, cell);
  }

  void read(DataInput in) throws IOException {
    int cell = -1;
    for (long step = Packed.read(in); step != 0; step = Packed.read(in)) {
      cell += (int) step;
      set(cell, (int) Packed.read(in));
    }
  }

  private void set(int cell, int count) {
    if (wide == null && count > NARROW_MAX) {
      widen();
    }
    if (wide == null) {
      narrow[cell] = (byte) count;
    } else {
      wide[cell] = count;
    }
  }

  private void widen() {
    int[] counts = new int[narrow.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = narrow[i] & NARROW_MAX;
    }
    wide = counts;
    narrow = new byte[0];
  }

  private int size() {
    int[] counts = wide;
    return counts == null ? narrow.length : counts.length;
  }
}
