package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Remembers ids for 24 hours, as 62-bit hashes, to tell what came twice, and of messages which of
 * the two sent them. Two ids of one conversation share a hash with a chance of 1 in 10^13 at 1,000
 * ids. Holds at most the latest {@value #MOST} ids.
 */
final class RecentIds {
  static final int MOST = 4096;

  /** The lowest bits of each hash make room for who sent the message; 0 when it is none. */
  private static final long SENDER = 3;

  private static final long KEPT_SECONDS = 24 * 3600;
  private static final long[] EMPTY = {};

  private long[] hashes = EMPTY;
  private long[] seconds = EMPTY;
  private int size;

  /** Whether the id was seen within the last 24 hours; if not, it now is. */
  boolean seen(String id, long now) {
    if (find(id, now) >= 0) {
      return true;
    }
    long second = now / 1000;
    forget(second - KEPT_SECONDS);
    append(hash(id), second);
    return false;
  }

  /** Notes which of the two sent the message of an id that was seen. */
  void sentBy(boolean lower, String id, long now) {
    int place = find(id, now);
    if (place >= 0) {
      hashes[place] = hash(id) | sender(lower);
    }
  }

  /** Whether that one of the two sent a message of this id within the last 24 hours. */
  boolean wasSentBy(boolean lower, String id, long now) {
    int place = find(id, now);
    return place >= 0 && (hashes[place] & SENDER) == sender(lower);
  }

  private static long sender(boolean lower) {
    return lower ? 1 : 2;
  }

  private static long hash(String id) {
    return Hash64.of(id) & ~SENDER;
  }

  /** Where the id stands; -1 if it was not seen within the last 24 hours. */
  private int find(String id, long now) {
    long hash = hash(id);
    long from = now / 1000 - KEPT_SECONDS;
    for (int i = size - 1; i >= 0; i--) {
      if ((hashes[i] & ~SENDER) == hash && seconds[i] > from) {
        return i;
      }
    }
    return -1;
  }

  void write(DataOutput out) throws IOException {
    Packed.write(out, size);
    for (int i = 0; i < size; i++) {
      out.writeLong(hashes[i]);
      Packed.writeSigned(out, seconds[i] - (i == 0 ? 0 : seconds[i - 1]));
    }
  }

  /**
   * Takes the place of what is here.
   *
   * @param version of the form of the history around; 1 knew no senders
   */
  void read(DataInput in, int version) throws IOException {
    size = (int) Packed.read(in);
    hashes = new long[size];
    seconds = new long[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = version < 2 ? in.readLong() & ~SENDER : in.readLong();
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
