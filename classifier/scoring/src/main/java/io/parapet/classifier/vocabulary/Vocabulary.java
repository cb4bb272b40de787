package io.parapet.classifier.vocabulary;

/**
 * Word pieces by their hashes, in an open-addressed table. Piece 0 stands for the border of a
 * message, piece 1 for a character that no piece covers.
 */
public final class Vocabulary {
  /** The piece around and between messages. */
  public static final int BORDER = 0;

  /** The piece for what no other piece covers. */
  public static final int UNKNOWN = 1;

  /** The number of the first piece that was learned. */
  public static final int FIRST = 2;

  private final int[] hashes;
  private final int[] slots;
  private final int mask;

  /**
   * @param hashes the hash of each learned piece; the first has the number {@link #FIRST}
   */
  public Vocabulary(int[] hashes) {
    this.hashes = hashes.clone();
    this.slots = new int[Math.max(4, Integer.highestOneBit(hashes.length) * 4)];
    this.mask = slots.length - 1;
    for (int i = 0; i < hashes.length; i++) {
      insert(i);
    }
  }

  /** How many pieces there are, the two special ones included. */
  public int size() {
    return hashes.length + FIRST;
  }

  /** The hashes of the learned pieces, in the order of their numbers. */
  public int[] hashes() {
    return hashes.clone();
  }

  /** The number of the piece with a hash, or {@link #UNKNOWN}. */
  public int find(int hash) {
    for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) & mask) {
      int index = slots[slot] - 1;
      if (hashes[index] == hash) {
        return index + FIRST;
      }
    }
    return UNKNOWN;
  }

  private void insert(int index) {
    int slot = slot(hashes[index]);
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = index + 1;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> 7 & mask;
  }
}
