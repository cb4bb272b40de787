package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One subject while it is evaluated. Reused by its thread, so that evaluating allocates nothing.
 */
public final class State {
  /** What other policies came to. */
  public interface Others {
    Truth fired(PolicyId policy);

    /** NaN when unknown. */
    double score(PolicyId policy);
  }

  private static final FeatureVector NOTHING = new FeatureVector();
  private static final Function<TextQuery, Truth> UNREAD = query -> Truth.UNKNOWN;

  private FeatureVector features = NOTHING;
  private String kind = "";
  private String platform = "";
  private String account = "";
  private Instant now = Instant.EPOCH;
  private Function<TextQuery, Truth> texts = UNREAD;
  private final Others others;
  private final Map<String, NamedSet> sets;
  private final @Nullable Truth[] memo;
  private @Nullable String local;

  State(Others others, int memos, Map<String, NamedSet> sets) {
    this.others = others;
    this.sets = sets;
    this.memo = new @Nullable Truth[memos];
  }

  void start(
      FeatureVector newFeatures,
      String newKind,
      String newPlatform,
      String newAccount,
      Instant newNow,
      Function<TextQuery, Truth> newTexts) {
    features = newFeatures;
    kind = newKind;
    platform = newPlatform;
    account = newAccount;
    now = newNow;
    texts = newTexts;
    java.util.Arrays.fill(memo, null);
  }

  /** Forgets the subject, so that no thread keeps a reported text in memory. */
  void end() {
    features = NOTHING;
    texts = UNREAD;
  }

  double number(int slot) {
    return features.number(slot);
  }

  @Nullable String word(int slot) {
    if (slot < Slots.KIND) {
      return features.text(slot);
    }
    return slot == Slots.KIND ? kind : slot == Slots.PLATFORM ? platform : account;
  }

  @Nullable List<String> list(int slot) {
    return features.list(slot);
  }

  boolean has(int slot) {
    return slot >= Slots.KIND || features.has(slot);
  }

  boolean inSet(String name, String value) {
    NamedSet set = sets.get(name);
    return set != null && set.contains(value, now);
  }

  Instant now() {
    return now;
  }

  Truth text(TextQuery query) {
    return texts.apply(query);
  }

  Others others() {
    return others;
  }

  @Nullable String local() {
    return local;
  }

  Truth withLocal(String value, Condition body) {
    local = value;
    Truth truth = body.truth(this);
    local = null;
    return truth;
  }

  Truth once(int index, Condition part) {
    Truth known = memo[index];
    if (known == null) {
      known = part.truth(this);
      memo[index] = known;
    }
    return known;
  }
}
