package io.parapet.policies.benchmarks;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.text.QuerySyntax;
import io.parapet.policies.engine.text.TextMatcher;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One message of 20 words against many queries, beside Lucene Monitor and its term presearcher. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(jvmArgsAppend = "--add-modules=jdk.incubator.vector")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {
  private static final int MESSAGES = 256;
  private static final int VOCABULARY = 5_000;

  @Param({"1000", "10000"})
  int queries;

  private final List<TextQuery> asked = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private final List<String> strange = new ArrayList<>();
  private TextMatcher matcher = TextMatcher.of(List.of(), Map.of());
  private final Set<String> words = new HashSet<>();
  private Monitor monitor = monitor();
  private int message;

  private static Monitor monitor() {
    try {
      return new Monitor(QuerySyntax.analyzer());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Setup
  public void setUp() throws Exception {
    Random random = new Random(11);
    List<MonitorQuery> stored = new ArrayList<>();
    for (int i = 0; i < queries; i++) {
      String query = query(random);
      words.addAll(Arrays.asList(query.split("\\W+")));
      asked.add(new TextQuery.Lucene(query));
      stored.add(new MonitorQuery(String.valueOf(i), QuerySyntax.parse(query)));
    }
    matcher = TextMatcher.of(asked, Map.of());
    monitor.register(stored);

    for (int i = 0; i < MESSAGES; i++) {
      messages.add(text(random, "w"));
      strange.add(text(random, "z"));
      if (!ours(messages.get(i)).equals(monitors(messages.get(i)))) {
        throw new IllegalStateException("the match sets differ on " + messages.get(i));
      }
    }
  }

  @TearDown
  public void tearDown() throws IOException {
    monitor.close();
  }

  private static String query(Random random) {
    return random.nextBoolean()
        ? '"' + word(random, "w") + ' ' + word(random, "w") + '"'
        : word(random, "w") + " AND (" + word(random, "w") + " OR " + word(random, "w") + ")";
  }

  private static String text(Random random, String prefix) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      text.append(word(random, prefix)).append(' ');
    }
    return text.toString();
  }

  /** Frequent words are frequent, as in language. */
  private static String word(Random random, String prefix) {
    int rank = (int) (VOCABULARY * Math.pow(random.nextDouble(), 3));
    StringBuilder word = new StringBuilder(prefix);
    for (int left = rank + 26; left > 0; left /= 26) {
      word.append((char) ('a' + left % 26));
    }
    return word.toString();
  }

  private Set<TextQuery> ours(String text) {
    return matcher.matching(text, Instant.EPOCH);
  }

  private Set<TextQuery> monitors(String text) throws IOException {
    return match(text).getMatches().stream()
        .map(match -> asked.get(Integer.parseInt(match.getQueryId())))
        .collect(Collectors.toSet());
  }

  private MatchingQueries<QueryMatch> match(String text) throws IOException {
    Document document = new Document();
    document.add(new TextField("text", text, Store.NO));
    return monitor.match(document, QueryMatch.SIMPLE_MATCHER);
  }

  private String next(List<String> of) {
    message = (message + 1) % MESSAGES;
    return of.get(message);
  }

  @Benchmark
  public int parapet() {
    return ours(next(messages)).size();
  }

  @Benchmark
  public int nothing_matches() {
    return ours(next(strange)).size();
  }

  @Benchmark
  public int lucene_monitor() throws IOException {
    return match(next(messages)).getMatchCount();
  }

  /**
   * The analyzer, and one look at each word, which is less than any Aho-Corasick automaton over
   * words does.
   */
  @Benchmark
  public int analyzer_and_look_up() throws IOException {
    int known = 0;
    try (TokenStream tokens = QuerySyntax.analyzer().tokenStream("text", next(strange))) {
      CharTermAttribute word = tokens.getAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        known += words.contains(word.toString()) ? 1 : 0;
      }
      tokens.end();
    }
    return known;
  }
}
