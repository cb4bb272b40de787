package io.parapet.console.casefile;

import io.parapet.policies.engine.Passage;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Explanation.Span;
import io.parapet.policies.score.TextLabel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text with the words that policies looked for, and those that speak for an allegation as the
 * classifier reads it. In memory only; its {@code toString} says nothing of the text.
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
   * @param matched the policies that look for its words; empty for most
   * @param words one after the other they are the part
   */
  public record Part(List<PolicyId> matched, List<Words> words) {
    public Part {
      matched = List.copyOf(matched);
      words = List.copyOf(words);
    }

    private Part with(Words more) {
      return new Part(matched, Stream.concat(words.stream(), Stream.of(more)).toList());
    }
  }

  /**
   * Words that are read alike.
   *
   * @param speaksFor the label that they speak for; null when for none
   */
  public record Words(String text, @Nullable TextLabel speaksFor) {
    @Override
    public String toString() {
      return "Words[" + speaksFor + "]";
    }
  }

  /** Where labels overlap, the one that the words say most for is marked. */
  static MarkedText of(String text, Explanation read, List<Passage> passages) {
    List<Span> spans = read.spans().stream().filter(span -> isWorthMarking(span, read)).toList();
    int[] cuts =
        Stream.of(
                IntStream.of(0, text.length()),
                spans.stream().flatMapToInt(span -> IntStream.of(span.start(), span.end())),
                passages.stream().flatMapToInt(found -> IntStream.of(found.start(), found.end())))
            .flatMapToInt(offsets -> offsets)
            .sorted()
            .distinct()
            .toArray();
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i < cuts.length; i++) {
      int at = cuts[i - 1];
      add(parts, matched(passages, at), new Words(text.substring(at, cuts[i]), label(spans, at)));
    }
    return new MarkedText(parts);
  }

  /** Whether anything stands out. */
  public boolean anyMarked() {
    return parts.stream()
        .anyMatch(
            part ->
                !part.matched().isEmpty()
                    || part.words().stream().anyMatch(read -> read.speaksFor() != null));
  }

  private static boolean isWorthMarking(Span span, Explanation read) {
    return span.contribution() >= WORTH_MARKING
        && Objects.requireNonNullElse(read.scores().of(span.label()), 0.0) >= WORTH_SHOWING;
  }

  private static void add(List<Part> parts, List<PolicyId> matched, Words words) {
    if (!parts.isEmpty() && parts.getLast().matched().equals(matched)) {
      parts.add(parts.removeLast().with(words));
    } else {
      parts.add(new Part(matched, List.of(words)));
    }
  }

  private static List<PolicyId> matched(List<Passage> passages, int at) {
    return passages.stream()
        .filter(found -> found.start() <= at && at < found.end())
        .map(Passage::policy)
        .distinct()
        .toList();
  }

  private static @Nullable TextLabel label(List<Span> spans, int at) {
    return spans.stream()
        .filter(span -> span.start() <= at && at < span.end())
        .max(Comparator.comparingDouble(Span::contribution))
        .map(Span::label)
        .orElse(null);
  }

  @Override
  public String toString() {
    return "MarkedText[" + parts.size() + " parts]";
  }
}
