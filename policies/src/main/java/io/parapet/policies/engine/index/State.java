package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.List;
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

  private FeatureVector features = new FeatureVector();
  private String kind = "";
  private String platform = "";
  private String account = "";
  private Instant now = Instant.EPOCH;
  private Function<TextQuery, Truth> texts = query -> Truth.UNKNOWN;
  private final Others others;
  private final @Nullable Truth[] memo;
  private @Nullable String local;

  State(Others others, int memos) {
    this.others = others;
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
