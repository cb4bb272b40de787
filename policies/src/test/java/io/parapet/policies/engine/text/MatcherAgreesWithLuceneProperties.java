package io.parapet.policies.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;

/** Lucene Monitor, which holds the same queries, is the oracle. */
class MatcherAgreesWithLuceneProperties {
  private static final List<String> WORDS = List.of("free", "money", "now", "gift", "card", "win");

  @Property(tries = 40)
  void the_same_queries_match_as_in_lucene_monitor(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    Set<String> queries = new LinkedHashSet<>();
    for (int i = 0; i < 40; i++) {
      queries.add(query(random, 2));
    }
    try (Monitor monitor = new Monitor(QuerySyntax.ANALYZER)) {
      for (String query : queries) {
        monitor.register(new MonitorQuery(query, QuerySyntax.parse(query)));
      }
      List<TextQuery> asked = new ArrayList<>();
      queries.forEach(query -> asked.add(new TextQuery.Lucene(query)));
      TextMatcher matcher = TextMatcher.of(asked, Map.of());
      for (int i = 0; i < 25; i++) {
        String text = text(random);
        assertThat(ours(matcher, asked, text)).as(text).isEqualTo(lucenes(monitor, text));
      }
    }
  }

  private static Set<String> ours(TextMatcher matcher, List<TextQuery> asked, String text) {
    ReportedTexts texts = new ReportedTexts(matcher, List.of(text), Instant.EPOCH);
    Set<String> matching = new TreeSet<>();
    for (TextQuery query : asked) {
      if (texts.apply(query) == Truth.TRUE) {
        matching.add(((TextQuery.Lucene) query).query());
      }
    }
    return matching;
  }

  private static Set<String> lucenes(Monitor monitor, String text) throws IOException {
    Document document = new Document();
    document.add(new TextField("text", text, Store.NO));
    document.add(new TextField("raw", text, Store.NO));
    Set<String> matching = new TreeSet<>();
    monitor
        .match(document, QueryMatch.SIMPLE_MATCHER)
        .getMatches()
        .forEach(match -> matching.add(match.getQueryId()));
    return matching;
  }

  private static String query(Random random, int depth) {
    return switch (depth == 0 ? random.nextInt(4) : random.nextInt(9)) {
      case 0 -> pick(random);
      case 1 -> "raw:" + pick(random);
      case 2 -> '"' + pick(random) + ' ' + pick(random) + '"';
      case 3 -> '"' + pick(random) + ' ' + pick(random) + "\"~" + (1 + random.nextInt(2));
      case 4, 5 -> query(random, depth - 1) + " AND " + query(random, depth - 1);
      case 6, 7 -> '(' + query(random, depth - 1) + " OR " + query(random, depth - 1) + ')';
      default -> pick(random) + " AND NOT " + '(' + query(random, depth - 1) + ')';
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1 + random.nextInt(8); i++) {
      String word = pick(random);
      text.append(random.nextInt(4) == 0 ? word.replace('e', '3') : word).append(' ');
    }
    return text.toString();
  }

  private static String pick(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
