package io.parapet.classifier.dataset;

import java.util.Random;

/** How people hide words from filters. Each changes about half of the letters it can change. */
public enum Disguise {
  /** Letters of other scripts that look the same. */
  HOMOGLYPH("aceiopsxyABCEHKMOPTX", "асеіорѕхуАВСЕНКМОРТХ"),
  /** Digits and signs for letters. */
  LEET("aeiostAEIOST", "431057431057"),
  /** Characters without width between letters. */
  ZERO_WIDTH("", "") {
    @Override
    void write(String text, int i, Random random, StringBuilder out) {
      out.append(text.charAt(i));
      boolean inside = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
      if (inside && Character.isLetter(text.charAt(i)) && random.nextBoolean()) {
        out.append(random.nextBoolean() ? '\u200B' : '\u2060');
      }
    }
  },
  /** Words spelled out, one letter after the other: every third word of four letters or more. */
  SPACING("", "") {
    @Override
    public String apply(String text, Random random) {
      StringBuilder out = new StringBuilder();
      for (String word : text.split(" ")) {
        boolean spelled =
            word.length() >= 4
                && word.chars().allMatch(Character::isLetter)
                && random.nextInt(3) == 0;
        out.append(out.isEmpty() ? "" : " ");
        out.append(spelled ? String.join(" ", word.split("")) : word);
      }
      return out.toString();
    }
  },
  /** Letters of Unicode's mathematical alphabets. */
  BOLD_MATH("", "") {
    @Override
    void write(String text, int i, Random random, StringBuilder out) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.appendCodePoint(0x1D41A + c - 'a');
      } else if (c >= 'A' && c <= 'Z') {
        out.appendCodePoint(0x1D400 + c - 'A');
      } else {
        out.append(c);
      }
    }
  };

  private final String from;
  private final String to;

  Disguise(String from, String to) {
    this.from = from;
    this.to = to;
  }

  /** A disguised copy of a text; the same for the same state of the random numbers. */
  public String apply(String text, Random random) {
    StringBuilder out = new StringBuilder(text.length() * 2);
    for (int i = 0; i < text.length(); i++) {
      write(text, i, random, out);
    }
    return out.toString();
  }

  /** Writes one character, or what replaces it. */
  void write(String text, int i, Random random, StringBuilder out) {
    char c = text.charAt(i);
    int index = from.indexOf(c);
    out.append(index >= 0 && random.nextBoolean() ? to.charAt(index) : c);
  }
}
