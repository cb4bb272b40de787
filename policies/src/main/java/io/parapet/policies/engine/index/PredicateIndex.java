package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers which rules hold. Immutable; each thread has a scratch of its own. */
public final class PredicateIndex {
  private final Layout layout;
  private final ThreadLocal<Search> searches;

  /** Rules must come after those whose outcome they ask for. */
  public PredicateIndex(List<Rule> rules, Map<String, NamedSet> sets) {
    layout = Layout.of(rules, sets);
    searches = ThreadLocal.withInitial(() -> new Search(layout));
  }

  /** What holds for a subject; valid until this thread asks again. */
  public Matches match(
      FeatureVector features,
      String kind,
      String platform,
      String account,
      Instant now,
      Function<TextQuery, Truth> texts) {
    return searches.get().run(features, kind, platform, account, now, texts);
  }
}
