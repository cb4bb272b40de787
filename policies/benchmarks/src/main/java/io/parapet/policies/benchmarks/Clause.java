package io.parapet.policies.benchmarks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the clauses that a rule of the benchmark joins by "and". */
sealed interface Clause {
  /** Whether it holds for an event, in Kleene's logic; null while that is unknown. */
  @Nullable Boolean of(@Nullable Object[] event);

  /** A feature against a constant: a number, a truth value or a word. */
  record Test(int feature, String operator, Object constant) implements Clause {
    @Override
    public @Nullable Boolean of(@Nullable Object[] event) {
      Object value = event[feature];
      if (value == null) {
        return null;
      }
      return switch (operator) {
        case ">=" -> (double) (Double) value >= (double) (Double) constant;
        case "<" -> (double) (Double) value < (double) (Double) constant;
        default -> value.equals(constant);
      };
    }
  }

  record Either(Test one, Test other) implements Clause {
    @Override
    public @Nullable Boolean of(@Nullable Object[] event) {
      Boolean a = one.of(event);
      Boolean b = other.of(event);
      if (Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)) {
        return true;
      }
      return a == null || b == null ? null : Boolean.FALSE;
    }
  }

  record Not(Test test) implements Clause {
    @Override
    public @Nullable Boolean of(@Nullable Object[] event) {
      Boolean holds = test.of(event);
      return holds == null ? null : !holds;
    }
  }

  record OneOf(int feature, List<String> words) implements Clause {
    @Override
    public @Nullable Boolean of(@Nullable Object[] event) {
      Object value = event[feature];
      return value == null ? null : words.contains(value);
    }
  }
}
