package io.parapet.policies.engine.text;

import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** One text with the phrases found in it. Lucene sees it only if some plan must ask. */
final class TextView {
  private final String text;
  private final TextMatcher matcher;
  private final BitSet found;
  private @Nullable MemoryIndex index;

  TextView(String text, BitSet found, TextMatcher matcher) {
    this.text = text;
    this.found = found;
    this.matcher = matcher;
  }

  boolean holds(Plan plan) {
    return switch (plan) {
      case Plan.Phrase phrase -> found.get(matcher.number(phrase));
      case Plan.All all -> all(all.parts());
      case Plan.AtLeast some -> atLeast(some.count(), some.parts());
      case Plan.Not not -> !holds(not.part());
      case Plan.Never never -> false;
      case Plan.Always always -> true;
      case Plan.Ask ask -> ask(ask.query());
    };
  }

  private boolean all(List<Plan> parts) {
    for (Plan part : parts) {
      if (!holds(part)) {
        return false;
      }
    }
    return true;
  }

  private boolean atLeast(int count, List<Plan> parts) {
    int held = 0;
    for (int i = 0; i < parts.size() && held < count; i++) {
      held += holds(parts.get(i)) ? 1 : 0;
    }
    return held >= count;
  }

  private boolean ask(Query query) {
    MemoryIndex known = index;
    if (known == null) {
      known = new MemoryIndex();
      for (Field field : Field.values()) {
        known.addField(field.key(), text, QuerySyntax.ANALYZER);
      }
      index = known;
    }
    return known.search(query) > 0;
  }
}
