package io.parapet.classifier.model;

/**
 * One byte per weight: a signed square scale, fine near zero where most weights are and coarse for
 * the few great ones. The error is at most 0.8 % of the greatest weight.
 */
public final class Companding {
  private static final float[] DECODED = new float[256];

  static {
    for (int code = -128; code < 128; code++) {
      float root = code / 127f;
      DECODED[code & 0xFF] = root * Math.abs(root);
    }
  }

  private Companding() {}

  /** The code of a value from -1 to 1. */
  public static byte encode(double value) {
    double root = Math.sqrt(Math.min(1, Math.abs(value)));
    return (byte) Math.round(Math.signum(value) * root * 127);
  }

  /** The value of a code. */
  public static float decode(byte code) {
    return DECODED[code & 0xFF];
  }
}
