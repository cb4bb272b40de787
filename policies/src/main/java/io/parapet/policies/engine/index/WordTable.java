package io.parapet.policies.engine.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row for each word that some test names, and one for every other word. */
final class WordTable implements Table {
  private final int slot;
  private final Map<String, long[]> rows;
  private final long[] otherWords;
  private final MissingRows missing;

  private WordTable(int slot, Map<String, long[]> rows, long[] otherWords, MissingRows missing) {
    this.slot = slot;
    this.rows = rows;
    this.otherWords = otherWords;
    this.missing = missing;
  }

  static WordTable of(int slot, List<Entry> entries, int bits) {
    long[] others = Bits.full(bits);
    entries.forEach(entry -> Bits.put(others, entry.bit(), entry.test().otherWords()));
    Map<String, long[]> rows = new HashMap<>();
    for (Entry entry : entries) {
      entry
          .test()
          .words()
          .forEach(
              (word, permitted) ->
                  Bits.put(
                      rows.computeIfAbsent(word, w -> others.clone()), entry.bit(), permitted));
    }
    return new WordTable(slot, rows, others, MissingRows.of(entries, bits));
  }

  @Override
  public int slot() {
    return slot;
  }

  @Override
  public boolean strike(State state, long[] notFalse) {
    @Nullable String word = state.word(slot);
    if (word == null) {
      return false;
    }
    Bits.and(notFalse, rows.getOrDefault(word, otherWords));
    return true;
  }

  @Override
  public void strikeMissing(long[] maybeTrue, long[] notFalse) {
    missing.strike(maybeTrue, notFalse);
  }
}
