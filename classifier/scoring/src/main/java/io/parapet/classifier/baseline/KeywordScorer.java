package io.parapet.classifier.baseline;

import static java.util.stream.Collectors.groupingBy;

import io.parapet.classifier.text.Languages;
import io.parapet.classifier.text.Message;
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
    return explain(text).scores();
  }

  private TextScores scores(Message message, List<String> words, List<Span> spans) {
    Map<TextLabel, Double> logOdds = new EnumMap<>(TextLabel.class);
    for (TextLabel label : TextLabel.values()) {
      logOdds.put(label, NOTHING_FOUND);
    }
    for (Span span : spans) {
      logOdds.merge(span.label(), span.contribution(), Double::sum);
    }
    logOdds.replaceAll((label, sum) -> 1 / (1 + Math.exp(-sum)));
    return TextScores.of(logOdds, language(message, words), VERSION);
  }

  @Override
  public Explanation explain(String text) {
    Message message = read(text);
    List<String> words = Words.of(message);
    List<Span> spans = match(message, words);
    spans.sort(Comparator.comparingDouble((Span span) -> -Math.abs(span.contribution())));
    return new Explanation(scores(message, words, spans), spans);
  }

  private static Message read(String text) {
    Message message = new Message();
    message.read(text);
    return message;
  }

  /** Short texts have few frequent words: then the list of the first phrase found tells. */
  private String language(Message message, List<String> words) {
    String language = languages.of(message);
    if (!language.equals(Languages.UNKNOWN)) {
      return language;
    }
    return words.stream()
        .flatMap(word -> phrases.getOrDefault(word, List.of()).stream())
        .map(Keyword::language)
        .findFirst()
        .orElse(Languages.UNKNOWN);
  }

  private List<Span> match(Message message, List<String> words) {
    List<Span> found = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      int limit = Math.min(words.size(), from + longest);
      for (int to = from + 1; to <= limit; to++) {
        for (Keyword keyword :
            phrases.getOrDefault(String.join(" ", words.subList(from, to)), List.of())) {
          found.add(span(message, from, to - 1, keyword));
        }
      }
    }
    return found;
  }

  private static Span span(Message message, int first, int last, Keyword keyword) {
    return new Span(
        message.originalStart(first), message.originalEnd(last), keyword.label(), keyword.weight());
  }
}
