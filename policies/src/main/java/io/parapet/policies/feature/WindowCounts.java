package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * How often several things happened within one sliding window, kept in twelfths of it: a sum covers
 * between eleven and twelve twelfths. What is older than the window is not counted. Not safe for
 * many threads.
 */
public final class WindowCounts {
  /** Into how many parts the window is cut. */
  public static final int BUCKETS = 12;

  private static final long NEVER = Long.MIN_VALUE;

  private final long width;
  private final int things;
  private final Cells cells;
  private long newest = NEVER;

  /**
   * Counts nothing yet.
   *
   * @param things how many things are told apart; each is named by a number from 0
   */
  public WindowCounts(Duration window, int things) {
    this.width = window.toMillis() / BUCKETS;
    this.things = things;
    this.cells = new Cells(BUCKETS * things);
  }

  /** Lets the window slide up to a time, in milliseconds since 1970; it never slides back. */
  public void advance(long now) {
    long bucket = Math.floorDiv(now, width);
    if (bucket > newest) {
      long from = newest == NEVER ? bucket - BUCKETS : Math.max(newest, bucket - BUCKETS);
      for (long b = from + 1; b <= bucket; b++) {
        cells.clear(row(b), row(b) + things);
      }
      newest = bucket;
    }
  }

  /** Counts a thing n times at a time; n may be negative to take back. */
  public void add(int thing, long at, int n) {
    advance(at);
    if (covers(at)) {
      cells.add(row(Math.floorDiv(at, width)) + thing, n);
    }
  }

  /**
   * Counts something at a time instead of an earlier one. If all that lasts is moved to where it
   * was last seen, a sum is the exact number of distinct things within the window.
   */
  public void move(int thing, long from, long to) {
    add(thing, to, 1);
    if (covers(from)) {
      add(thing, from, -1);
    }
  }

  /** Whether a time still lies within the window. */
  public boolean covers(long at) {
    return newest != NEVER && Math.floorDiv(at, width) > newest - BUCKETS;
  }

  /** How often a thing happened within the window. */
  public int sum(int thing) {
    int sum = 0;
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      sum += cells.get(bucket * things + thing);
    }
    return sum;
  }

  /** Every sum, by thing. */
  public int[] sums() {
    int[] sums = new int[things];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      cells.addTo(sums, bucket * things);
    }
    return sums;
  }

  /**
   * How many of a thing's occurrences should have been answered by now: each bucket's count times
   * the share of answers that come within its age.
   */
  public double matured(int thing, long now, ReplyDelays delays) {
    double expected = 0;
    for (long bucket = newest - BUCKETS + 1; newest != NEVER && bucket <= newest; bucket++) {
      int count = cells.get(row(bucket) + thing);
      if (count > 0) {
        expected += count * delays.shareWithin(age(bucket, now));
      }
    }
    return expected;
  }

  /** Writes the counts in a few bytes for each that is not zero. */
  public void write(DataOutput out) throws IOException {
    out.writeLong(newest);
    cells.write(out);
  }

  /** Takes over counts that {@link #write} wrote for the same window and things. */
  public void read(DataInput in) throws IOException {
    newest = in.readLong();
    cells.read(in);
  }

  /** From the middle of the part of a bucket that has passed. */
  private long age(long bucket, long now) {
    long start = bucket * width;
    return now - start - Math.min(width, now - start) / 2;
  }

  private int row(long bucket) {
    return (int) Math.floorMod(bucket, (long) BUCKETS) * things;
  }
}
