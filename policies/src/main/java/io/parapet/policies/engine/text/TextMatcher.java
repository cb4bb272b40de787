package io.parapet.policies.engine.text;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All text queries of a set of policies, ready to be asked of a text. Immutable. */
public final class TextMatcher {
  private final Map<TextQuery, Plan> plans = new HashMap<>();
  private final Map<TextQuery, List<Entry>> lists = new HashMap<>();
  private final Map<Plan.Phrase, Integer> numbers = new LinkedHashMap<>();
  private final Automaton normalised;
  private final Automaton raw;

  /** A phrase of a shared set, which may expire. */
  private record Entry(Plan.Phrase phrase, Instant end) {}

  private TextMatcher(Collection<TextQuery> queries, Map<String, NamedSet> sets) {
    for (TextQuery query : queries) {
      switch (query) {
        case TextQuery.AnyOf any -> lists.put(any, entries(sets.get(any.set())));
        case TextQuery.Phrase phrase -> plans.put(phrase, phrase(phrase.phrase()));
        case TextQuery.Lucene lucene -> plans.put(lucene, checked(lucene.query()));
      }
    }
    plans.values().forEach(this::register);
    lists.values().forEach(entries -> entries.forEach(entry -> register(entry.phrase())));
    normalised = automaton(Field.NORMALISED);
    raw = automaton(Field.RAW);
  }

  /**
   * Prepares the queries.
   *
   * @throws IllegalArgumentException if {@link QuerySyntax#check} would refuse one
   */
  public static TextMatcher of(Collection<TextQuery> queries, Map<String, NamedSet> sets) {
    return new TextMatcher(queries, sets);
  }

  private static Plan checked(String query) {
    try {
      return QuerySyntax.plan(query);
    } catch (QuerySyntax.Refused e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private static Plan.Phrase phrase(String phrase) {
    return new Plan.Phrase(Field.NORMALISED, Field.NORMALISED.tokens(phrase));
  }

  private static List<Entry> entries(@Nullable NamedSet set) {
    List<Entry> entries = new ArrayList<>();
    if (set != null) {
      set.entries().forEach((text, end) -> entries.add(new Entry(phrase(text), end)));
    }
    return entries;
  }

  private void register(Plan plan) {
    switch (plan) {
      case Plan.Phrase phrase -> numbers.putIfAbsent(phrase, numbers.size());
      case Plan.All all -> all.parts().forEach(this::register);
      case Plan.AtLeast some -> some.parts().forEach(this::register);
      case Plan.Not not -> register(not.part());
      case Plan.Ask ask -> {}
      case Plan.Never never -> {}
      case Plan.Always always -> {}
    }
  }

  /** Numbers are shared by both automata; a phrase of the other field is empty here. */
  private Automaton automaton(Field field) {
    return Automaton.of(
        numbers.keySet().stream()
            .map(phrase -> phrase.field() == field ? phrase.words() : List.<String>of())
            .toList());
  }

  /** Reads one text, so that queries can be asked of it. */
  TextView read(String text) {
    return new TextView(text, this);
  }

  Automaton automatonOf(Field field) {
    return field == Field.RAW ? raw : normalised;
  }

  boolean asksRaw() {
    return numbers.keySet().stream().anyMatch(phrase -> phrase.field() == Field.RAW);
  }

  int number(Plan.Phrase phrase) {
    return Objects.requireNonNull(numbers.get(phrase), "a phrase of another matcher");
  }

  /** Whether the text matches at this moment. */
  boolean matches(TextView view, TextQuery query, Instant now) {
    List<Entry> entries = lists.get(query);
    if (entries == null) {
      return view.holds(Objects.requireNonNull(plans.get(query), "a query of another matcher"));
    }
    return entries.stream()
        .anyMatch(entry -> now.isBefore(entry.end()) && view.holds(entry.phrase()));
  }
}
