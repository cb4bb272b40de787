package io.parapet.policies.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns Lucene's query tree into a plan. What the automaton can answer alone it does; a proximity
 * query is let through to Lucene only once all of its words are there.
 */
final class Planner {
  private Planner() {}

  static Plan of(Query query) {
    return switch (query) {
      case TermQuery term -> phrase(term.getTerm().field(), List.of(term.getTerm().text()));
      case PhraseQuery phrase -> phrase(phrase);
      case BooleanQuery bool -> bool(bool);
      case BoostQuery boost -> of(boost.getQuery());
      case MatchNoDocsQuery none -> new Plan.Never();
      case MatchAllDocsQuery all -> new Plan.Always();
      default -> new Plan.Ask(query);
    };
  }

  private static Plan phrase(String field, List<String> words) {
    return new Plan.Phrase(Field.of(field), words);
  }

  private static Plan phrase(PhraseQuery phrase) {
    Term[] terms = phrase.getTerms();
    if (phrase.getSlop() == 0 && consecutive(phrase.getPositions())) {
      return phrase(phrase.getField(), Arrays.stream(terms).map(Term::text).toList());
    }
    List<Plan> parts = new ArrayList<>();
    for (Term term : terms) {
      parts.add(phrase(term.field(), List.of(term.text())));
    }
    parts.add(new Plan.Ask(phrase));
    return new Plan.All(parts);
  }

  private static boolean consecutive(int[] positions) {
    for (int i = 1; i < positions.length; i++) {
      if (positions[i] != positions[i - 1] + 1) {
        return false;
      }
    }
    return true;
  }

  /** As Lucene: optional clauses count only where nothing is required, unless a minimum says so. */
  private static Plan bool(BooleanQuery query) {
    List<Plan> required = new ArrayList<>();
    List<Plan> optional = new ArrayList<>();
    List<Plan> parts = new ArrayList<>();
    for (BooleanClause clause : query.clauses()) {
      Plan plan = of(clause.query());
      switch (clause.occur()) {
        case MUST, FILTER -> required.add(plan);
        case SHOULD -> optional.add(plan);
        case MUST_NOT -> parts.add(new Plan.Not(plan));
      }
    }
    if (required.isEmpty() && optional.isEmpty()) {
      return new Plan.Never();
    }
    parts.addAll(0, required);
    int minimum = query.getMinimumNumberShouldMatch();
    if (required.isEmpty() || minimum > 0) {
      parts.add(0, new Plan.AtLeast(Math.max(1, minimum), optional));
    }
    return Plan.all(cheapFirst(parts));
  }

  private static List<Plan> cheapFirst(List<Plan> parts) {
    List<Plan> sorted = new ArrayList<>(parts.stream().filter(p -> !Cost.asks(p)).toList());
    parts.stream().filter(Cost::asks).forEach(sorted::add);
    return sorted;
  }
}
