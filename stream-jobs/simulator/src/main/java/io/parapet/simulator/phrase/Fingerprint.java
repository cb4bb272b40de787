package io.parapet.simulator.phrase;

import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The similarity hash that a client would send: SimHash (Charikar 2002) over shingles of four
 * characters, 64 bits. Near-identical texts differ in few bits.
 */
public final class Fingerprint {
  private static final int SHINGLE = 4;
  private static final int SHORTEST = 24;

  private Fingerprint() {}

  /** 16 hex digits; null for a text so short that many would share it. */
  public static @Nullable String of(String text) {
    if (text.length() < SHORTEST) {
      return null;
    }
    return HexFormat.of().toHexDigits(simHash(text.toLowerCase(Locale.ROOT)));
  }

  private static long simHash(String text) {
    int[] votes = new int[Long.SIZE];
    for (int i = 0; i + SHINGLE <= text.length(); i++) {
      long hash = hash(text, i);
      for (int bit = 0; bit < Long.SIZE; bit++) {
        votes[bit] += (hash >>> bit & 1) == 0 ? -1 : 1;
      }
    }
    long print = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      print |= votes[bit] > 0 ? 1L << bit : 0;
    }
    return print;
  }

  /** FNV-1a over the shingle, then mixed (MurmurHash3's finalizer) so that every bit votes. */
  private static long hash(String text, int from) {
    long hash = 0xCBF29CE484222325L;
    for (int i = from; i < from + SHINGLE; i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
