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
  /** Of no rules. */
  public static final PredicateIndex EMPTY =
      new PredicateIndex(Layout.of(List.of(), Map.of(), Tables.NONE));

  private final Layout layout;
  private final ThreadLocal<Search> searches;

  private PredicateIndex(Layout layout) {
    this.layout = layout;
    searches = ThreadLocal.withInitial(() -> new Search(layout));
  }

  /**
   * An index over these rules; what they have in common with this one's is taken over.
   *
   * @param rules each after those whose outcome it asks for
   */
  public PredicateIndex with(List<Rule> rules, Map<String, NamedSet> sets) {
    return new PredicateIndex(Layout.of(rules, sets, layout.tables()));
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
