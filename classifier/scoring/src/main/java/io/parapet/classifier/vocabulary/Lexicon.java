package io.parapet.classifier.vocabulary;

/**
 * What a network tells apart: the pieces learned from the texts and, behind them, whole words with
 * a vector learned elsewhere. A word that is both is one entry, with its piece and its vector.
 *
 * @param pieces learned from the texts
 * @param words with vectors
 */
public record Lexicon(Vocabulary pieces, WordVectors words) {

  /** How many entries there are. */
  public int size() {
    return pieces.size() + words.size();
  }

  /** The entry of the whole word with a hash, or {@link Vocabulary#UNKNOWN}. */
  public int findWord(int hash) {
    int word = words.find(hash);
    return word == WordVectors.NONE ? Vocabulary.UNKNOWN : pieces.size() + word;
  }

  /** The number of an entry's word, or {@link WordVectors#NONE} if it has no vector. */
  public int word(int entry) {
    return entry < pieces.size() ? WordVectors.NONE : entry - pieces.size();
  }

  /** The piece of an entry; {@link Vocabulary#UNKNOWN} for a word that was not learned. */
  public int piece(int entry) {
    int word = word(entry);
    return word == WordVectors.NONE ? entry : pieces.find(words.hash(word));
  }
}
