package io.parapet.classifier.text;

import java.util.Arrays;

/** A set of hashes that is emptied in no time: each round has a stamp of its own. */
final class SeenHashes {
  private int[] hashes = new int[4096];
  private int[] stamps = new int[4096];
  private int round;
  private int size;

  void clear() {
    size = 0;
    if (++round == 0) {
      Arrays.fill(stamps, 0);
      round = 1;
    }
  }

  /** Adds a hash; false if it was there. */
  boolean add(int hash) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int slot = slotOf(hash);
    if (stamps[slot] == round) {
      return false;
    }
    stamps[slot] = round;
    hashes[slot] = hash;
    size++;
    return true;
  }

  private int slotOf(int hash) {
    int mask = hashes.length - 1;
    int slot = hash & mask;
    while (stamps[slot] == round && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldStamps = stamps;
    hashes = new int[2 * oldHashes.length];
    stamps = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldStamps[i] == round) {
        int slot = slotOf(oldHashes[i]);
        stamps[slot] = round;
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
