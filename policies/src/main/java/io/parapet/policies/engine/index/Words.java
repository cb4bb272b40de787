package io.parapet.policies.engine.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A lowered list of words. Null stands for missing. */
public sealed interface Words {
  @Nullable List<String> words(State state);

  record Literal(List<String> values) implements Words {
    @Override
    public List<String> words(State state) {
      return values;
    }
  }

  record FeatureValue(int slot) implements Words {
    @Override
    public @Nullable List<String> words(State state) {
      return state.list(slot);
    }
  }
}
