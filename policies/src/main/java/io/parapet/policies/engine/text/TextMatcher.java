package io.parapet.policies.engine.text;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * All text queries of a set of policies, ready to be asked of a text: a query is looked at only if
 * one of its phrases occurs. Immutable.
 */
public final class TextMatcher {
  /** Of no queries. */
  public static final TextMatcher NONE = new TextMatcher(Set.of(), Map.of(), Map.of());

  private final Set<TextQuery> queries;
  private final Map<String, NamedSet> sets;
  private final Map<TextQuery, Plan> plans = new HashMap<>();
  private final List<Question> questions = new ArrayList<>();
  private final Map<Plan.Phrase, Integer> numbers = new LinkedHashMap<>();

  /** For each phrase the questions it is part of. */
  private final List<BitSet> asking = new ArrayList<>();

  /** Questions that can hold without any phrase. */
  private final BitSet unconditional = new BitSet();

  private final Automaton normalised;
  private final Automaton raw;
  private final boolean asksRaw;

  /** A plan of a query; an entry of a shared set counts until its end. */
  private record Question(TextQuery query, Plan plan, Instant end) {
    Query lucene() {
      return plan instanceof Plan.Phrase phrase
          ? new PhraseQuery(phrase.field().key(), phrase.words().toArray(String[]::new))
          : parsed(((TextQuery.Lucene) query).query());
    }
  }

  private TextMatcher(
      Set<TextQuery> queries, Map<String, NamedSet> sets, Map<TextQuery, Plan> known) {
    this.queries = Set.copyOf(queries);
    this.sets = Map.copyOf(sets);
    for (TextQuery query : queries) {
      switch (query) {
        case TextQuery.AnyOf any -> entries(any, sets.get(any.set()), known);
        default -> add(query, plan(query, known), Instant.MAX);
      }
    }
    normalised = automaton(Field.NORMALISED);
    raw = automaton(Field.RAW);
    asksRaw = numbers.keySet().stream().anyMatch(phrase -> phrase.field() == Field.RAW);
  }

  /**
   * Prepares the queries.
   *
   * @throws IllegalArgumentException if {@link QuerySyntax#check} would refuse one
   */
  public static TextMatcher of(Collection<TextQuery> queries, Map<String, NamedSet> sets) {
    return NONE.with(new LinkedHashSet<>(queries), sets);
  }

  /**
   * The same as {@link #of}; what this matcher has prepared is taken over.
   *
   * @throws IllegalArgumentException if {@link QuerySyntax#check} would refuse one
   */
  public TextMatcher with(Set<TextQuery> newQueries, Map<String, NamedSet> newSets) {
    return newQueries.equals(queries) && newSets.equals(sets)
        ? this
        : new TextMatcher(newQueries, newSets, plans);
  }

  private Plan plan(TextQuery query, Map<TextQuery, Plan> known) {
    Plan old = known.get(query);
    Plan plan = old == null ? plan(query) : old;
    plans.put(query, plan);
    return plan;
  }

  private static Plan plan(TextQuery query) {
    return switch (query) {
      case TextQuery.Lucene lucene -> Planner.of(parsed(lucene.query()));
      case TextQuery.Phrase phrase ->
          new Plan.Phrase(Field.NORMALISED, Field.NORMALISED.tokens(phrase.phrase()));
      case TextQuery.AnyOf any -> throw new IllegalStateException("a set has many plans");
    };
  }

  private static Query parsed(String query) {
    try {
      return QuerySyntax.parse(query);
    } catch (QuerySyntax.Refused e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private void entries(TextQuery query, @Nullable NamedSet set, Map<TextQuery, Plan> known) {
    if (set != null) {
      set.entries()
          .forEach((text, end) -> add(query, plan(new TextQuery.Phrase(text), known), end));
    }
  }

  private void add(TextQuery query, Plan plan, Instant end) {
    register(plan, questions.size());
    questions.add(new Question(query, plan, end));
  }

  private void register(Plan plan, int question) {
    switch (plan) {
      case Plan.Phrase phrase -> asking(phrase).set(question);
      case Plan.All all -> all.parts().forEach(part -> register(part, question));
      case Plan.AtLeast some -> some.parts().forEach(part -> register(part, question));
      case Plan.Not not -> register(not.part(), question);
      case Plan.Always always -> unconditional.set(question);
      case Plan.Ask ask -> {}
      case Plan.Never never -> {}
    }
  }

  private BitSet asking(Plan.Phrase phrase) {
    int number = numbers.computeIfAbsent(phrase, p -> numbers.size());
    if (number == asking.size()) {
      asking.add(new BitSet());
    }
    return asking.get(number);
  }

  /** Numbers are shared by both automata; a phrase of the other field is empty here. */
  private Automaton automaton(Field field) {
    return Automaton.of(
        numbers.keySet().stream()
            .map(phrase -> phrase.field() == field ? phrase.words() : List.<String>of())
            .toList());
  }

  /** The queries that a text matches at a moment. */
  public Set<TextQuery> matching(String text, Instant now) {
    Set<TextQuery> matching = new HashSet<>();
    holding(text, now).forEach(question -> matching.add(question.query()));
    return matching;
  }

  /**
   * Where the queries that a text matches at a moment find their words, disguises included. Slow:
   * for who reads the text.
   */
  public Map<TextQuery, List<TextSpan>> passages(String text, Instant now) {
    List<Question> holding = holding(text, now);
    if (holding.isEmpty()) {
      return Map.of();
    }
    Passages passages = new Passages(text);
    Map<TextQuery, List<TextSpan>> found = new HashMap<>();
    for (Question question : holding) {
      found
          .computeIfAbsent(question.query(), query -> new ArrayList<>())
          .addAll(passages.of(question.lucene()));
    }
    return found;
  }

  private List<Question> holding(String text, Instant now) {
    BitSet found = new BitSet();
    normalised.find(Field.NORMALISED.tokens(text), found);
    if (asksRaw) {
      raw.find(Field.RAW.tokens(text), found);
    }
    return found.isEmpty() && unconditional.isEmpty() ? List.of() : among(text, found, now);
  }

  private List<Question> among(String text, BitSet found, Instant now) {
    BitSet candidates = (BitSet) unconditional.clone();
    found.stream().forEach(phrase -> candidates.or(asking.get(phrase)));
    TextView view = new TextView(text, found, this);
    List<Question> holding = new ArrayList<>();
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Question question = questions.get(i);
      if (now.isBefore(question.end()) && view.holds(question.plan())) {
        holding.add(question);
      }
    }
    return holding;
  }

  int number(Plan.Phrase phrase) {
    return Objects.requireNonNull(numbers.get(phrase), "a phrase of another matcher");
  }
}
