package io.parapet.classifier.vocabulary;

/** The hash of a word piece, built a character at a time. */
public final class PieceHash {
  private static final int PRIME = 0x01000193;

  private PieceHash() {}

  /** The hash of nothing yet; a piece that begins a word differs from one inside it. */
  public static int start(boolean beginsWord) {
    return beginsWord ? 0x811C9DC5 : 0x050C5D1F;
  }

  /** The hash with one more character. */
  public static int append(int hash, char c) {
    return (hash ^ c) * PRIME;
  }

  /** The hash of a whole piece. */
  public static int of(CharSequence piece, boolean beginsWord) {
    int hash = start(beginsWord);
    for (int i = 0; i < piece.length(); i++) {
      hash = append(hash, piece.charAt(i));
    }
    return hash;
  }
}
