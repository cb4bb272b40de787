package io.parapet.policies.engine.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;

/** Reads Lucene's classic query syntax, within bounds. */
public final class QuerySyntax {
  /** The longest query, in UTF-16 code units. */
  public static final int MAX_LENGTH = 4_000;

  static final TokenAnalyzer ANALYZER = new TokenAnalyzer();

  private static final int MAX_DEPTH = 20;

  private QuerySyntax() {}

  /** A query that cannot be used, in words for its author. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * What is wrong with a query, if anything.
   *
   * @throws Refused if it does not parse, or could take long on a message it has nothing to do with
   */
  public static void check(String query) throws Refused {
    if (!Cost.gated(plan(query))) {
      throw new Refused(
          "a fuzzy, wildcard or regular expression needs a plain word or phrase that must occur"
              + " with it (AND), or it would be tried on every message");
    }
  }

  /** Whether the automaton alone cannot answer it. */
  public static boolean needsLucene(String query) {
    try {
      return Cost.asks(plan(query));
    } catch (Refused e) {
      return true;
    }
  }

  static Plan plan(String query) throws Refused {
    return Planner.of(parse(query));
  }

  /** How texts are cut into words, for Lucene. */
  public static Analyzer analyzer() {
    return ANALYZER;
  }

  /**
   * The query as Lucene has it.
   *
   * @throws Refused if it does not parse
   */
  public static Query parse(String query) throws Refused {
    if (query.length() > MAX_LENGTH) {
      throw new Refused("the query is longer than " + MAX_LENGTH + " characters");
    }
    if (depth(query) > MAX_DEPTH) {
      throw new Refused("parentheses are nested deeper than " + MAX_DEPTH);
    }
    try {
      return parser().parse(query);
    } catch (ParseException e) {
      throw new Refused("not a Lucene query: " + firstLine(e));
    } catch (RuntimeException e) {
      throw new Refused("not a Lucene query: " + e.getMessage());
    }
  }

  private static QueryParser parser() {
    QueryParser parser = new QueryParser(Field.NORMALISED.key(), ANALYZER);
    parser.setDefaultOperator(QueryParser.Operator.AND);
    parser.setAllowLeadingWildcard(false);
    parser.setDeterminizeWorkLimit(1_000);
    return parser;
  }

  private static int depth(String query) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < query.length(); i++) {
      depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static String firstLine(ParseException e) {
    String message = String.valueOf(e.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }
}
