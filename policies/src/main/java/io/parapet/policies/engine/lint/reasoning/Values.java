package io.parapet.policies.engine.lint.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of values of one type. */
sealed interface Values {
  boolean empty();

  /** What is in both; the other is of the same type. */
  Values meet(Values other);

  /** Whether the other, of the same type, holds all of these. */
  boolean within(Values other);

  /** All others of the type. */
  Values complement();

  /** Numbers, as spans that do not overlap. */
  record Numbers(List<Span> spans) implements Values {
    static final Numbers ALL = of(Span.ALL);

    public Numbers {
      spans = spans.stream().filter(span -> !span.empty()).toList();
    }

    static Numbers of(Span... spans) {
      return new Numbers(Arrays.asList(spans));
    }

    /** The numbers that a comparison lets through. */
    static Numbers that(String operator, double value) {
      Span below = new Span(Double.NEGATIVE_INFINITY, Math.nextDown(value));
      Span above = new Span(Math.nextUp(value), Double.POSITIVE_INFINITY);
      return switch (operator) {
        case "<" -> of(below);
        case "<=" -> of(below.hull(Span.of(value)));
        case ">" -> of(above);
        case ">=" -> of(above.hull(Span.of(value)));
        case "==" -> of(Span.of(value));
        case "!=" -> of(below, above);
        default -> throw new IllegalArgumentException("no comparison: " + operator);
      };
    }

    /** The least span that holds all of them. */
    Span hull() {
      return spans.stream().reduce(Span::hull).orElse(new Span(1, 0));
    }

    boolean contains(double value) {
      return spans.stream().anyMatch(span -> Span.of(value).within(span));
    }

    @Override
    public boolean empty() {
      return spans.isEmpty();
    }

    @Override
    public Numbers meet(Values other) {
      List<Span> both = new ArrayList<>();
      for (Span span : spans) {
        ((Numbers) other).spans.forEach(s -> both.add(span.meet(s)));
      }
      return new Numbers(both);
    }

    @Override
    public boolean within(Values other) {
      return spans.stream()
          .allMatch(span -> ((Numbers) other).spans.stream().anyMatch(span::within));
    }

    @Override
    public Numbers complement() {
      Numbers left = ALL;
      for (Span span : spans) {
        left =
            left.meet(
                of(
                    new Span(Double.NEGATIVE_INFINITY, Math.nextDown(span.from())),
                    new Span(Math.nextUp(span.to()), Double.POSITIVE_INFINITY)));
      }
      return left;
    }
  }

  /**
   * Words.
   *
   * @param but all words but these instead
   */
  record Words(Set<String> words, boolean but) implements Values {
    static final Words ALL = new Words(Set.of(), true);

    public Words {
      words = Set.copyOf(words);
    }

    @Override
    public boolean empty() {
      return !but && words.isEmpty();
    }

    @Override
    public Words meet(Values other) {
      Words those = (Words) other;
      Set<String> met = new HashSet<>(but ? those.words : words);
      if (but && those.but) {
        met.addAll(words);
        return new Words(met, true);
      }
      met.removeIf(word -> !contains(word) || !those.contains(word));
      return new Words(met, false);
    }

    boolean contains(String word) {
      return words.contains(word) != but;
    }

    @Override
    public boolean within(Values other) {
      Words those = (Words) other;
      return but
          ? those.but && words.containsAll(those.words)
          : words.stream().allMatch(those::contains);
    }

    @Override
    public Words complement() {
      return new Words(words, !but);
    }
  }

  /** True, false, both or neither. */
  record Truths(boolean yes, boolean no) implements Values {
    static final Truths ALL = new Truths(true, true);

    static Truths of(boolean value) {
      return new Truths(value, !value);
    }

    @Override
    public boolean empty() {
      return !yes && !no;
    }

    @Override
    public Truths meet(Values other) {
      return new Truths(yes && ((Truths) other).yes, no && ((Truths) other).no);
    }

    @Override
    public boolean within(Values other) {
      return (!yes || ((Truths) other).yes) && (!no || ((Truths) other).no);
    }

    @Override
    public Truths complement() {
      return new Truths(!yes, !no);
    }
  }
}
