package io.parapet.classifier.text;

/**
 * Tells whether a text is in letters that a model has learned from. All training data is in Latin
 * script: of a text without any, or mostly in another script, a model knows nothing.
 */
public final class Script {
  private static final char END_OF_LATIN = 0x250;

  private Script() {}

  /**
   * Whether there is any Latin letter after normalisation, and no more of all others. Letters that
   * pass for Latin ones count as such; so do links and numbers, which become words.
   */
  public static boolean isLatin(Message message) {
    int latin = 0;
    int others = 0;
    int limit = Math.min(message.text().length(), Message.LONGEST_TEXT);
    for (int i = 0; i < limit; i++) {
      char c = message.text().charAt(i);
      boolean letter = Character.isLetter(c);
      latin += letter && c < END_OF_LATIN ? 1 : 0;
      others += letter && c >= END_OF_LATIN ? 1 : 0;
    }
    return latin > 0 && latin >= others;
  }
}
