package io.parapet.policies.engine.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** One text in which Lucene tells where a query finds its words. */
final class Passages {
  private final IndexSearcher searcher;
  private final LeafReaderContext text;

  Passages(String text) {
    MemoryIndex index = new MemoryIndex(true);
    for (Field field : Field.values()) {
      index.addField(field.key(), text, QuerySyntax.ANALYZER);
    }
    searcher = index.createSearcher();
    this.text = searcher.getIndexReader().leaves().getFirst();
  }

  /** Of what must not occur there is none. */
  List<TextSpan> of(Query query) {
    try {
      return spans(
          searcher
              .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1)
              .matches(text, 0));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
  }

  private static List<TextSpan> spans(@Nullable Matches matches) throws IOException {
    List<TextSpan> spans = new ArrayList<>();
    if (matches != null) {
      for (String field : matches) {
        MatchesIterator found = matches.getMatches(field);
        while (found != null && found.next()) {
          spans.add(new TextSpan(found.startOffset(), found.endOffset()));
        }
      }
    }
    return spans;
  }
}
