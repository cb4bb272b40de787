package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Looks for phrases as whole words in lower-cased text. */
final class WordFacts implements TextFacts {
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<String> texts;
  private final Map<String, NamedSet> sets;
  private final Instant now;

  private WordFacts(List<String> texts, Map<String, NamedSet> sets, Instant now) {
    this.texts = texts;
    this.sets = sets;
    this.now = now;
  }

  static TextFacts of(Subject subject, Map<String, NamedSet> sets) {
    return subject.texts().isEmpty()
        ? TextFacts.NONE
        : new WordFacts(
            subject.texts().stream().map(WordFacts::words).toList(), sets, subject.now());
  }

  @Override
  public Truth matches(TextQuery query) {
    return switch (query) {
      case TextQuery.Phrase phrase -> Truth.of(contain(phrase.phrase()));
      case TextQuery.AnyOf any -> Truth.of(containAny(any.set()));
      case TextQuery.Lucene lucene -> Truth.UNKNOWN;
    };
  }

  private boolean containAny(String set) {
    NamedSet named = sets.get(set);
    return named != null
        && named.entries().keySet().stream()
            .anyMatch(phrase -> named.contains(phrase, now) && contain(phrase));
  }

  private boolean contain(String phrase) {
    String wanted = words(phrase);
    return texts.stream().anyMatch(text -> text.contains(wanted));
  }

  private static String words(String text) {
    return " " + NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
