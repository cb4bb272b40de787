package io.parapet.policies.engine.text;

import java.util.List;
import org.apache.lucene.search.Query;

/** How a query is answered from the phrases found. */
sealed interface Plan {
  /** A phrase occurs. */
  record Phrase(Field field, List<String> words) implements Plan {}

  record All(List<Plan> parts) implements Plan {}

  /** At least so many of the parts. */
  record AtLeast(int count, List<Plan> parts) implements Plan {}

  record Not(Plan part) implements Plan {}

  record Never() implements Plan {}

  record Always() implements Plan {}

  /** Only Lucene can tell: proximity, wildcards, fuzzy or regular expressions. */
  record Ask(Query query) implements Plan {}

  static Plan all(List<Plan> parts) {
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }
}
