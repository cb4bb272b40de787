package io.parapet.classifier.dataset;

import io.parapet.classifier.model.Bundle;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Decides by a hash of the letters alone what is kept back, so that copies go the same way. */
public final class Split {
  private static final int PERCENT_KEPT = 20;

  private Split() {}

  /** Whether a text is kept back for measuring: one in five is. */
  public static boolean isKept(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    String hash = Bundle.sha256(("kept" + letters).getBytes(StandardCharsets.UTF_8));
    return Integer.parseInt(hash.substring(0, 6), 16) % 100 < PERCENT_KEPT;
  }
}
