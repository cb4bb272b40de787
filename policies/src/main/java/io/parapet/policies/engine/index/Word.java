package io.parapet.policies.engine.index;

import org.jspecify.annotations.Nullable;

/** A lowered word. Null stands for missing. */
public sealed interface Word {
  @Nullable String word(State state);

  record Literal(String value) implements Word {
    @Override
    public String word(State state) {
      return value;
    }
  }

  record FeatureValue(int slot) implements Word {
    @Override
    public @Nullable String word(State state) {
      return state.word(slot);
    }
  }

  /** The entry a loop is at. */
  record Local() implements Word {
    @Override
    public @Nullable String word(State state) {
      return state.local();
    }
  }

  record OrElse(Word first, Word second) implements Word {
    @Override
    public @Nullable String word(State state) {
      String known = first.word(state);
      return known == null ? second.word(state) : known;
    }
  }

  record Choice(Condition when, Word yes, Word no) implements Word {
    @Override
    public @Nullable String word(State state) {
      return switch (when.truth(state)) {
        case TRUE -> yes.word(state);
        case FALSE -> no.word(state);
        case UNKNOWN -> null;
      };
    }
  }
}
