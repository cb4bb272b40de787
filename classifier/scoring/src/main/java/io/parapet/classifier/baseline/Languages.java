package io.parapet.classifier.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells the language by its most frequent words; honest about what it cannot tell. */
public final class Languages {
  /** BCP 47 tag for a language that could not be told. */
  public static final String UNKNOWN = "und";

  private final Map<String, List<String>> languagesOfWord;

  Languages(Map<String, List<String>> languagesOfWord) {
    this.languagesOfWord = languagesOfWord;
  }

  static Languages bundled() {
    return new Languages(KeywordFiles.frequentWords());
  }

  /** The language with most frequent words; {@link #UNKNOWN} when none leads. */
  String of(List<String> words) {
    Map<String, Integer> votes = new HashMap<>();
    for (String word : words) {
      languagesOfWord.getOrDefault(word, List.of()).forEach(l -> votes.merge(l, 1, Integer::sum));
    }
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<String> leaders =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    return leaders.size() == 1 ? leaders.get(0) : UNKNOWN;
  }
}
