package io.parapet.policies.text;

import org.jspecify.annotations.Nullable;

/** Tells of which kind a word is, when it is a link, a mention or a number. */
final class Kinds {
  private static final int SHORTEST_PHONE = 7;
  private static final WordSet DOMAINS =
      WordSet.of(
          "com", "net", "org", "info", "biz", "co", "uk", "de", "br", "ru", "cn", "in", "io", "ly",
          "me", "tv", "us", "eu", "fr", "es", "it", "nl", "pt", "xyz", "top", "club", "online",
          "site", "shop", "app", "link", "live", "gl", "gd", "cc", "tk", "ml", "ga", "pw", "gov",
          "edu", "mobi", "vip", "win", "ws", "be", "to");

  private Kinds() {}

  /** The kind of the word in a range (no space, no punctuation around it), or null for a word. */
  static @Nullable Mask of(TextBuffer text, int from, int to) {
    char first = text.charAt(from);
    if (first == '@') {
      return to - from > 1 ? Mask.HANDLE : null;
    }
    if (isDigit(first) || isCurrency(first) || (first == '+' && to - from > 1)) {
      Mask number = number(text, from, to);
      if (number != null) {
        return number;
      }
    }
    return address(text, from, to);
  }

  private static @Nullable Mask address(TextBuffer text, int from, int to) {
    int at = indexOf(text, '@', from, to);
    int dot = lastIndexOf(text, '.', from, to);
    if (at > from && dot > at) {
      return Mask.EMAIL;
    }
    if (starts(text, from, to, "http:") || starts(text, from, to, "https:")) {
      return Mask.URL;
    }
    if (starts(text, from, to, "www.")) {
      return Mask.URL;
    }
    return dot > 0 && isDomain(text, from, to) ? Mask.URL : null;
  }

  /** Something, a dot, a known top-level domain, and then the end or a path. */
  private static boolean isDomain(TextBuffer text, int from, int to) {
    int slash = indexOf(text, '/', from, to);
    int end = slash < 0 ? to : slash;
    int dot = lastIndexOf(text, '.', from, end);
    return dot > from + 1 && end - dot <= 7 && DOMAINS.contains(text, dot + 1, end);
  }

  private static @Nullable Mask number(TextBuffer text, int from, int to) {
    int digits = 0;
    boolean money = false;
    boolean time = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (isCurrency(c)) {
        money = true;
      } else if (c == ':') {
        time = true;
      } else if (Character.isLetter(c)) {
        return isClock(text, i, to, digits) ? Mask.TIME : null;
      } else if (".,-/+()%#*".indexOf(c) < 0) {
        return null;
      }
    }
    return digits == 0 ? null : money ? Mask.MONEY : time ? Mask.TIME : bySize(digits);
  }

  private static Mask bySize(int digits) {
    return digits >= SHORTEST_PHONE ? Mask.PHONE : Mask.NUMBER;
  }

  private static boolean isClock(TextBuffer text, int from, int to, int digits) {
    return digits >= 1
        && digits <= 4
        && to - from == 2
        && (text.charAt(from) == 'a' || text.charAt(from) == 'p')
        && text.charAt(from + 1) == 'm';
  }

  private static boolean isCurrency(char c) {
    return c == '$' || (c > 127 && Character.getType(c) == Character.CURRENCY_SYMBOL);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean starts(TextBuffer text, int from, int to, String prefix) {
    if (to - from < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (text.charAt(from + i) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int indexOf(TextBuffer text, char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }

  private static int lastIndexOf(TextBuffer text, char c, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }
}
