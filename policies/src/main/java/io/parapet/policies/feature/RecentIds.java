package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Remembers ids for 24 hours, as 64-bit hashes, to tell what came twice. Two ids of one
 * conversation share a hash with a chance of 1 in 10^13 at 1,000 ids. Holds at most the latest
 * {@value #MOST} ids.
 */
final class RecentIds {
  static final int MOST = 4096;

  private static final long KEPT_SECONDS = 24 * 3600;
  private static final long[] EMPTY = {};

  private long[] hashes = EMPTY;
  private long[] seconds = EMPTY;
  private int size;

  /** Whether the id was seen within the last 24 hours; if not, it now is. */
  boolean seen(String id, long now) {
    long hash = Hash64.of(id);
    long second = now / 1000;
    for (int i = size - 1; i >= 0; i--) {
      if (hashes[i] == hash && seconds[i] > second - KEPT_SECONDS) {
        return true;
      }
    }
    forget(second - KEPT_SECONDS);
    append(hash, second);
    return false;
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, size);
    for (int i = 0; i < size; i++) {
      out.writeLong(hashes[i]);
      Packed.writeSigned(out, seconds[i] - (i == 0 ? 0 : seconds[i - 1]));
    }
  }

  void read(DataInput in) throws IOException {
    size = (int) Packed.read(in);
    hashes = new long[size];
    seconds = new long[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = in.readLong();
      seconds[i] = Packed.readSigned(in) + (i == 0 ? 0 : seconds[i - 1]);
    }
  }

  /** They stand in the order they were seen, by a clock that never runs back. */
  private void forget(long until) {
    int old = 0;
    while (old < size && (seconds[old] <= until || size - old >= MOST)) {
      old++;
    }
    if (old > 0) {
      System.arraycopy(hashes, old, hashes, 0, size - old);
      System.arraycopy(seconds, old, seconds, 0, size - old);
      size -= old;
    }
  }

  private void append(long hash, long second) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, Math.max(2, size * 3 / 2));
      seconds = Arrays.copyOf(seconds, hashes.length);
    }
    hashes[size] = hash;
    seconds[size++] = second;
  }
}
