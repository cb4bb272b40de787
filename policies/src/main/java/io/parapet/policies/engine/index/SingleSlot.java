package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.Truth;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds conditions that depend on one slot alone and can be answered for each of its values ahead
 * of time.
 */
final class SingleSlot {
  private static final int NONE = -1;

  /** Depends on no slot. */
  private static final int ANY = -2;

  private SingleSlot() {}

  /** The one slot, or -1 when there are several or it is not worth rows. */
  static int of(Condition condition) {
    int slot = slot(condition);
    return slot >= 0 && Slots.indexed(slot) ? slot : NONE;
  }

  private static int slot(Condition condition) {
    return switch (condition) {
      case Condition.Always always -> always.value() == Truth.UNKNOWN ? NONE : ANY;
      case Condition.And and -> common(and.parts());
      case Condition.Or or -> common(or.parts());
      case Condition.Not not -> slot(not.part());
      case Condition.OrElse orElse -> both(slot(orElse.first()), slot(orElse.second()));
      case Condition.Same same -> both(slot(same.left()), slot(same.right()));
      case Condition.Flag flag -> flag.slot();
      case Condition.Known known -> known.slot();
      case Condition.Compare compare -> both(slot(compare.left()), slot(compare.right()));
      case Condition.OneOf oneOf -> slot(oneOf.word());
      default -> NONE;
    };
  }

  private static int common(List<Condition> parts) {
    int slot = ANY;
    for (Condition part : parts) {
      slot = both(slot, slot(part));
    }
    return slot;
  }

  private static int both(int a, int b) {
    if (a == NONE || b == NONE) {
      return NONE;
    }
    if (a == ANY) {
      return b;
    }
    return b == ANY || a == b ? a : NONE;
  }

  private static int slot(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Literal literal -> Double.isNaN(literal.value()) ? NONE : ANY;
      case Quantity.FeatureValue value -> value.slot();
      case Quantity.OrElse orElse when orElse.second() instanceof Quantity.Literal ->
          slot(orElse.first());
      default -> NONE;
    };
  }

  private static int slot(Word word) {
    return switch (word) {
      case Word.FeatureValue value -> value.slot();
      case Word.OrElse orElse when orElse.second() instanceof Word.Literal -> slot(orElse.first());
      default -> NONE;
    };
  }

  /** Visits every constant at which the condition can change: Double or String. */
  static void constants(Condition condition, Consumer<Object> visitor) {
    switch (condition) {
      case Condition.And and -> and.parts().forEach(part -> constants(part, visitor));
      case Condition.Or or -> or.parts().forEach(part -> constants(part, visitor));
      case Condition.Not not -> constants(not.part(), visitor);
      case Condition.OrElse orElse -> {
        constants(orElse.first(), visitor);
        constants(orElse.second(), visitor);
      }
      case Condition.Same same -> {
        constants(same.left(), visitor);
        constants(same.right(), visitor);
      }
      case Condition.Compare compare -> {
        literal(compare.left(), visitor);
        literal(compare.right(), visitor);
      }
      case Condition.OneOf oneOf -> oneOf.words().forEach(visitor);
      default -> {}
    }
  }

  private static void literal(Quantity quantity, Consumer<Object> visitor) {
    if (quantity instanceof Quantity.Literal literal && !Double.isNaN(literal.value())) {
      visitor.accept(literal.value());
    }
  }
}
