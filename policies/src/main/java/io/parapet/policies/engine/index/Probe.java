package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PolicyId;
import java.time.Instant;
import java.util.Map;

/** Asks a condition on one slot what it says of one value. */
final class Probe {
  private static final State.Others NOBODY =
      new State.Others() {
        @Override
        public Truth fired(PolicyId policy) {
          return Truth.UNKNOWN;
        }

        @Override
        public double score(PolicyId policy) {
          return Double.NaN;
        }
      };

  private final State state = new State(NOBODY, 0, Map.of());
  private final FeatureVector vector = new FeatureVector();
  private final int slot;

  Probe(int slot) {
    this.slot = slot;
    start("");
  }

  /** What the condition says while the slot is missing. */
  static Truth missing(int slot, Condition condition) {
    return condition.truth(new Probe(slot).state);
  }

  /**
   * Whether the condition is not false.
   *
   * @param value Double, Boolean or String
   */
  boolean permits(Condition condition, Object value) {
    if (slot >= Slots.KIND) {
      start((String) value);
    } else {
      set(FeatureCatalog.all().get(slot), value);
    }
    return condition.truth(state) != Truth.FALSE;
  }

  private void start(String word) {
    state.start(vector, word, word, word, Instant.EPOCH, query -> Truth.UNKNOWN);
  }

  private void set(Feature feature, Object value) {
    switch (feature.type()) {
      case NUMBER -> vector.set(feature, (double) (Double) value);
      case BOOLEAN -> vector.set(feature, (boolean) (Boolean) value);
      default -> vector.set(feature, (String) value);
    }
  }
}
