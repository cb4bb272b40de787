package io.parapet.policies.text;

import java.util.Map;

/** Character references that some clients leave in a text, such as {@code &#39;}. */
final class Entities {
  private static final int LONGEST = 10;
  private static final Map<String, Integer> NAMED =
      Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "nbsp", 0xA0);

  private Entities() {}

  /** The offset after the reference that begins at an ampersand, or 0 when none does. */
  static int end(CharSequence text, int ampersand) {
    int limit = Math.min(text.length(), ampersand + LONGEST);
    for (int i = ampersand + 1; i < limit; i++) {
      if (text.charAt(i) == ';') {
        return codePoint(text, ampersand, i + 1) < 0 ? 0 : i + 1;
      }
    }
    return 0;
  }

  /** What a reference stands for, or -1 when it is none. */
  static int codePoint(CharSequence text, int ampersand, int end) {
    String body = text.subSequence(ampersand + 1, end - 1).toString();
    return body.startsWith("#") ? numeric(body) : NAMED.getOrDefault(body, -1);
  }

  private static int numeric(String body) {
    try {
      boolean hexadecimal = body.startsWith("#x");
      int value = Integer.parseInt(body.substring(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
      return Character.isValidCodePoint(value) ? value : -1;
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
