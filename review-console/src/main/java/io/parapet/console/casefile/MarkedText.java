package io.parapet.console.casefile;

import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with the words that speak for an allegation, as the classifier reads it. In memory only;
 * its {@code toString} says nothing of the text.
 *
 * @param parts one after the other they are the text
 */
public record MarkedText(List<Part> parts) {
  /** Below this a score says nothing to a person. */
  public static final double WORTH_SHOWING = 0.2;

  /** The least push, in log-odds, that is worth a reader's eye. */
  private static final double WORTH_MARKING = 0.3;

  public MarkedText {
    parts = List.copyOf(parts);
  }

  /**
   * A part of the text.
   *
   * @param speaksFor the label that it speaks for; null when for none
   */
  public record Part(String text, @Nullable TextLabel speaksFor) {
    @Override
    public String toString() {
      return "Part[" + speaksFor + "]";
    }
  }

  /** Of overlapping words the one that says most is marked. */
  static MarkedText of(String text, Scorer scorer) {
    TextScores scores = scorer.score(text);
    List<Span> spans =
        scorer.explain(text).spans().stream()
            .filter(span -> span.contribution() >= WORTH_MARKING && span.end() > span.start())
            .filter(
                span -> Objects.requireNonNullElse(scores.of(span.label()), 0.0) >= WORTH_SHOWING)
            .sorted(Comparator.comparingInt(Span::start).thenComparing(strongest()))
            .toList();
    return new MarkedText(cut(text, spans));
  }

  private static Comparator<Span> strongest() {
    return Comparator.comparingDouble(span -> -span.contribution());
  }

  private static List<Part> cut(String text, List<Span> spans) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (Span span : spans) {
      if (span.start() >= done && span.end() <= text.length()) {
        add(parts, text.substring(done, span.start()), null);
        add(parts, text.substring(span.start(), span.end()), span.label());
        done = span.end();
      }
    }
    add(parts, text.substring(done), null);
    return parts;
  }

  private static void add(List<Part> parts, String text, @Nullable TextLabel label) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, label));
    }
  }

  @Override
  public String toString() {
    return "MarkedText[" + parts.size() + " parts]";
  }
}
