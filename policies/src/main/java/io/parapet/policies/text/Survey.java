package io.parapet.policies.text;

/**
 * What must be known of the whole text before its words are read.
 *
 * @param foreign some letter of a look-alike script has no Latin twin, so the script is meant
 * @param leet digits stand inside words, not links, often enough to be a habit
 */
record Survey(boolean foreign, boolean leet) {
  private static final Survey PLAIN = new Survey(false, false);
  private static final Survey LEET = new Survey(false, true);
  private static final Survey FOREIGN = new Survey(true, false);
  private static final int HABIT = 2;

  static Survey of(CharSequence text) {
    boolean foreign = false;
    int insideWords = 0;
    int wordBegin = 0;
    boolean link = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      foreign |= c >= 0x370 && CharacterFold.isLookalikeScript(c) && CharacterFold.twin(c) == 0;
      wordBegin = c <= ' ' ? i + 1 : wordBegin;
      link = c == '/' || (c == '@' && i == wordBegin) || (link && i > wordBegin);
      insideWords += !link && Leetspeak.isInsideWord(text, i) ? 1 : 0;
    }
    return foreign ? FOREIGN : insideWords >= HABIT ? LEET : PLAIN;
  }
}
