package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The fingerprints that lead a group of near-identical ones, among those that share one band of
 * bits. Prints that differ in at most 3 of 64 bits share one of four bands of 16 bits for sure
 * (Manku et al., "Detecting near-duplicates for web crawling", WWW 2007). Of those not seen for a
 * day, or beyond {@value #MOST}, the oldest are forgotten.
 */
public final class LikePrints {
  static final int MOST = 32;

  /** Into how many bands a print is cut. */
  public static final int BANDS = 4;

  private static final int BAND_BITS = 16;
  private static final int NEAR = 3;
  private static final long KEPT_MILLIS = 24 * 3600 * 1000L;

  private final long[] leaders = new long[MOST];
  private final long[] seenAt = new long[MOST];
  private int size;

  /** The bits of one band, 0 to 3. */
  public static int band(long print, int band) {
    return (int) (print >>> band * BAND_BITS) & 0xFFFF;
  }

  /** The leader of the group that a print belongs to, which may be the print itself. */
  public long leader(long print, long now) {
    for (int i = 0; i < size; i++) {
      if (seenAt[i] > now - KEPT_MILLIS && Long.bitCount(leaders[i] ^ print) <= NEAR) {
        seenAt[i] = Math.max(seenAt[i], now);
        return leaders[i];
      }
    }
    int place = size < MOST ? size++ : oldest();
    leaders[place] = print;
    seenAt[place] = now;
    return print;
  }

  /** When any was last seen, in milliseconds since 1970; {@link Contact#NEVER} if none was. */
  public long latest() {
    long latest = Contact.NEVER;
    for (int i = 0; i < size; i++) {
      latest = Math.max(latest, seenAt[i]);
    }
    return latest;
  }

  public void write(DataOutput out) throws IOException {
    out.writeByte(size);
    for (int i = 0; i < size; i++) {
      out.writeLong(leaders[i]);
      out.writeLong(seenAt[i]);
    }
  }

  public static LikePrints read(DataInput in) throws IOException {
    LikePrints prints = new LikePrints();
    prints.size = in.readByte();
    for (int i = 0; i < prints.size; i++) {
      prints.leaders[i] = in.readLong();
      prints.seenAt[i] = in.readLong();
    }
    return prints;
  }

  private int oldest() {
    int oldest = 0;
    for (int i = 1; i < size; i++) {
      oldest = seenAt[i] < seenAt[oldest] ? i : oldest;
    }
    return oldest;
  }
}
