package io.parapet.policies.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Checks ids and derives new ones from inputs, so that a replay names things as before. */
public final class Ids {
  /** The longest id accepted, in UTF-16 code units. */
  public static final int MAX_LENGTH = 200;

  private Ids() {}

  /**
   * Returns the value if it can be an id.
   *
   * @throws IllegalArgumentException if it is absent, blank or longer than {@link #MAX_LENGTH}
   */
  static String check(String kind, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(kind + " id is missing");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(kind + " id is longer than " + MAX_LENGTH + " characters");
    }
    return value;
  }

  /** 128 bits of SHA-256 over the parts, as 32 hex digits; parts cannot run into each other. */
  public static String derive(String... parts) {
    MessageDigest digest = Sha256.digest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 16);
  }
}
