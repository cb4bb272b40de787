package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.policy.NamedSet;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Looks at the texts only once some policy still needs them. */
final class LazyTexts implements Function<TextQuery, Truth> {
  private final Subject subject;
  private final Map<String, NamedSet> sets;
  private @Nullable TextFacts facts;

  LazyTexts(Subject subject, Map<String, NamedSet> sets) {
    this.subject = subject;
    this.sets = sets;
  }

  @Override
  public Truth apply(TextQuery query) {
    TextFacts known = facts;
    if (known == null) {
      known = WordFacts.of(subject, sets);
      facts = known;
    }
    return known.matches(query);
  }
}
