package io.parapet.classifier.train;

import io.parapet.classifier.text.Message;
import io.parapet.classifier.vocabulary.PieceHash;
import io.parapet.classifier.vocabulary.Pieces;
import io.parapet.classifier.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Learns word pieces: the most frequent words, then the most useful parts of words. A word of one
 * text only is left out, however often it stands there; a text and its disguised copies are one.
 */
public final class PieceLearner {
  private static final int LONGEST_PART = 7;
  private static final int FEWEST = 3;

  /** In place of the one text that a word stands in. */
  private static final Integer SEVERAL = -1;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> sources = new HashMap<>();

  private PieceLearner() {}

  /**
   * Learns from texts.
   *
   * @param most the greatest size of the vocabulary
   */
  public static Vocabulary learn(TrainingSet set, int most) {
    PieceLearner learner = new PieceLearner();
    Message message = new Message();
    for (int text = 0; text < set.size(); text++) {
      message.read(set.texts().get(text));
      learner.count(message, set.sources()[text]);
    }
    learner.words.keySet().removeIf(word -> !SEVERAL.equals(learner.sources.get(word)));
    return learner.vocabulary(most - Vocabulary.FIRST);
  }

  private void count(Message message, int source) {
    for (int i = 0; i < message.words(); i++) {
      String word = message.text().subSequence(message.from(i), message.to(i)).toString();
      words.merge(word, 1, Integer::sum);
      sources.merge(word, source, (first, other) -> first.equals(other) ? first : SEVERAL);
    }
  }

  private Vocabulary vocabulary(int most) {
    Set<Integer> chosen = new LinkedHashSet<>();
    ranked(words).stream()
        .filter(word -> word.length() <= Pieces.LONGEST_PIECE)
        .limit(most * 6L / 10)
        .forEach(word -> chosen.add(PieceHash.of(word, true)));
    for (String part : ranked(parts())) {
      if (chosen.size() >= most) {
        break;
      }
      chosen.add(PieceHash.of(part.substring(1), part.charAt(0) == '^'));
    }
    return new Vocabulary(chosen.stream().mapToInt(Integer::intValue).toArray());
  }

  /** Parts of words by how many characters they cover; a leading ^ or + tells the start apart. */
  private Map<String, Integer> parts() {
    Map<String, Integer> parts = new HashMap<>();
    words.forEach(
        (word, count) -> {
          for (int from = 0; from < word.length(); from++) {
            int limit = Math.min(word.length(), from + LONGEST_PART);
            for (int to = from + 1; to <= limit; to++) {
              String part = (from == 0 ? "^" : "+") + word.substring(from, to);
              parts.merge(part, worth(count, to - from), Integer::sum);
            }
          }
        });
    return parts;
  }

  /** A rare word counts by its root, so that one repeated name does not fill the vocabulary. */
  private static int worth(int count, int length) {
    int shared = (int) Math.ceil(Math.sqrt(count));
    return length == 1 ? shared * 1_000 : shared * (length - 1);
  }

  private static List<String> ranked(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= FEWEST)
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }
}
