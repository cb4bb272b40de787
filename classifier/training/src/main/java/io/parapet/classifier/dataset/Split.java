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
    return hash("kept" + letters(text)) % 100 < PERCENT_KEPT;
  }

  /** A number that copies of a text share. */
  public static int group(String text) {
    return hash(letters(text));
  }

  /** What copies share: letters and digits alone, in lower case. */
  public static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** 24 bits of the SHA-256. */
  static int hash(String text) {
    return Integer.parseInt(
        Bundle.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 6), 16);
  }
}
