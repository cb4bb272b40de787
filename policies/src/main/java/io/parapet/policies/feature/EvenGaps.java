package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How even the gaps between messages are, from exponentially decayed mean and variance (about the
 * last 16 gaps; Finch, "Incremental calculation of weighted mean and variance", 2009). Gaps of a
 * day or more are pauses, not cadence.
 */
final class EvenGaps {
  private static final int ENOUGH = 8;
  private static final float WEIGHT = 1 / 16f;
  private static final long PAUSE = 24 * 3600 * 1000L;

  private int gaps;
  private float mean;
  private float variance;

  void gap(long millis) {
    if (millis < 0 || millis >= PAUSE) {
      return;
    }
    float weight = Math.max(WEIGHT, 1f / (gaps + 1));
    float difference = millis / 1000f - mean;
    mean += weight * difference;
    variance = (1 - weight) * (variance + weight * difference * difference);
    gaps = Math.min(gaps + 1, ENOUGH * 4);
  }

  /**
   * 1 / (1 + coefficient of variation): 1 for a machine, about 0.5 for independent gaps, less for
   * bursts; NaN under 8 gaps.
   */
  double regularity() {
    if (gaps < ENOUGH) {
      return Double.NaN;
    }
    return mean <= 0 ? 1 : 1 / (1 + Math.sqrt(variance) / mean);
  }

  void write(DataOutput out) throws IOException {
    out.writeByte(gaps);
    if (gaps > 0) {
      out.writeFloat(mean);
      out.writeFloat(variance);
    }
  }

  void read(DataInput in) throws IOException {
    gaps = in.readByte();
    if (gaps > 0) {
      mean = in.readFloat();
      variance = in.readFloat();
    }
  }
}
