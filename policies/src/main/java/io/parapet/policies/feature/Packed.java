package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Writes whole numbers in as few bytes as they need: seven bits a byte, lowest first (LEB128). */
public final class Packed {
  private Packed() {}

  /** Writes a number of 0 or more in 1 to 9 bytes; a negative one takes 10. */
  public static void write(DataOutput out, long value) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if the input ends, or is no such number
   */
  public static long read(DataInput in) throws IOException {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.readByte();
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IOException("expected a packed number");
  }

  /** Writes a number near 0, of either sign, in few bytes (zigzag). */
  public static void writeSigned(DataOutput out, long value) throws IOException {
    write(out, value << 1 ^ value >> 63);
  }

  /** Reads what {@link #writeSigned} wrote. */
  public static long readSigned(DataInput in) throws IOException {
    long folded = read(in);
    return folded >>> 1 ^ -(folded & 1);
  }
}
