package io.parapet.policies.text;

/** Character references that some clients leave in a text, such as {@code &#39;}. */
final class Entities {
  private static final int LONGEST = 10;
  private static final int NONE = -1;
  private static final String[] NAMES = {"amp", "lt", "gt", "quot", "nbsp"};
  private static final char[] MEANT = {'&', '<', '>', '"', '\u00A0'};

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
    int from = ampersand + 1;
    int to = end - 1;
    if (from >= to || text.charAt(from) != '#') {
      return named(text, from, to);
    }
    boolean hexadecimal = from + 1 < to && text.charAt(from + 1) == 'x';
    return hexadecimal ? numeric(text, from + 2, to, 16) : numeric(text, from + 1, to, 10);
  }

  private static int named(CharSequence text, int from, int to) {
    for (int i = 0; i < NAMES.length; i++) {
      if (NAMES[i].length() == to - from && begins(text, from, NAMES[i])) {
        return MEANT[i];
      }
    }
    return NONE;
  }

  private static boolean begins(CharSequence text, int from, String name) {
    for (int i = 0; i < name.length(); i++) {
      if (text.charAt(from + i) != name.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** At most eight digits, so that the number stays in range. */
  private static int numeric(CharSequence text, int from, int to, int radix) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return NONE;
      }
      value = value * radix + digit;
    }
    return from < to && Character.isValidCodePoint(value) ? value : NONE;
  }
}
