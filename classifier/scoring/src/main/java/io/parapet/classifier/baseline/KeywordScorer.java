package io.parapet.classifier.baseline;

import static java.util.stream.Collectors.groupingBy;

import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.ScorerVersion;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up the weights of the phrases found. The weights are set by hand and not calibrated on data:
 * a score orders texts, it is no measured probability.
 */
public final class KeywordScorer implements Scorer {
  /** What a text without any phrase gets, in log-odds: 0.018. */
  private static final double NOTHING_FOUND = -4;

  /** Longer texts are read up to here, so that the answer comes within a bounded time. */
  private static final int LONGEST_TEXT = 20_000;

  private static final ScorerVersion VERSION = new ScorerVersion("keyword-baseline", "1");

  private final Map<String, List<Keyword>> phrases;
  private final int longest;
  private final Languages languages;

  KeywordScorer(List<Keyword> keywords, Languages languages) {
    this.phrases = keywords.stream().collect(groupingBy(Keyword::phrase));
    this.longest =
        keywords.stream().mapToInt(word -> word.phrase().split(" ").length).max().orElse(0);
    this.languages = languages;
  }

  /** The lists that come with Parapet: English, German, Portuguese, Spanish, French. */
  public static KeywordScorer bundled() {
    return new KeywordScorer(KeywordFiles.bundled(), Languages.bundled());
  }

  @Override
  public ScorerVersion version() {
    return VERSION;
  }

  @Override
  public TextScores score(String text) {
    Words words = Words.read(cut(text));
    Map<TextLabel, Double> logOdds = new EnumMap<>(TextLabel.class);
    for (TextLabel label : TextLabel.values()) {
      logOdds.put(label, NOTHING_FOUND);
    }
    for (Span span : match(words)) {
      logOdds.merge(span.label(), span.contribution(), Double::sum);
    }
    logOdds.replaceAll((label, sum) -> 1 / (1 + Math.exp(-sum)));
    return new TextScores(logOdds, language(words), VERSION);
  }

  @Override
  public Explanation explain(String text) {
    List<Span> spans = new ArrayList<>(match(Words.read(cut(text))));
    spans.sort(Comparator.comparingDouble((Span span) -> -Math.abs(span.contribution())));
    return new Explanation(spans);
  }

  /** Short texts have few frequent words: then the list of the first phrase found tells. */
  private String language(Words words) {
    String language = languages.of(words.words());
    if (!language.equals(Languages.UNKNOWN)) {
      return language;
    }
    return words.words().stream()
        .flatMap(word -> phrases.getOrDefault(word, List.of()).stream())
        .map(Keyword::language)
        .findFirst()
        .orElse(Languages.UNKNOWN);
  }

  private List<Span> match(Words words) {
    List<Span> found = new ArrayList<>();
    for (int from = 0; from < words.words().size(); from++) {
      matchFrom(words, from, found);
    }
    return found;
  }

  private void matchFrom(Words words, int from, List<Span> found) {
    int limit = Math.min(words.words().size(), from + longest);
    for (int to = from + 1; to <= limit; to++) {
      String phrase = String.join(" ", words.words().subList(from, to));
      for (Keyword keyword : phrases.getOrDefault(phrase, List.of())) {
        found.add(
            new Span(
                words.originalStart(from),
                words.originalEnd(to - 1),
                keyword.label(),
                keyword.weight()));
      }
    }
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
