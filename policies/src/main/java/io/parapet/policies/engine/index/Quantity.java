package io.parapet.policies.engine.index;

import io.parapet.policies.id.PolicyId;
import java.util.List;

/** A lowered number. NaN stands for missing. */
public sealed interface Quantity {
  double number(State state);

  record Literal(double value) implements Quantity {
    @Override
    public double number(State state) {
      return value;
    }
  }

  record FeatureValue(int slot) implements Quantity {
    @Override
    public double number(State state) {
      return state.number(slot);
    }
  }

  record Arithmetic(Operation by, Quantity left, Quantity right) implements Quantity {
    @Override
    public double number(State state) {
      return by.of(left.number(state), right.number(state));
    }
  }

  /** The first unless it is missing. */
  record OrElse(Quantity first, Quantity second) implements Quantity {
    @Override
    public double number(State state) {
      double known = first.number(state);
      return Double.isNaN(known) ? second.number(state) : known;
    }
  }

  record Choice(Condition when, Quantity yes, Quantity no) implements Quantity {
    @Override
    public double number(State state) {
      return switch (when.truth(state)) {
        case TRUE -> yes.number(state);
        case FALSE -> no.number(state);
        case UNKNOWN -> Double.NaN;
      };
    }
  }

  record Size(Words list) implements Quantity {
    @Override
    public double number(State state) {
      List<String> values = list.words(state);
      return values == null ? Double.NaN : values.size();
    }
  }

  record Score(PolicyId policy) implements Quantity {
    @Override
    public double number(State state) {
      return state.others().score(policy);
    }
  }

  /** What can be done with two numbers. */
  enum Operation {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED,
    LEAST,
    GREATEST;

    /** Missing when a side is missing or the result is not finite. */
    double of(double a, double b) {
      double result =
          switch (this) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDED -> a / b;
            case LEAST -> Math.min(a, b);
            case GREATEST -> Math.max(a, b);
          };
      return Double.isFinite(result) ? result + 0.0 : Double.NaN;
    }
  }

  static Quantity arithmetic(Operation by, Quantity left, Quantity right) {
    return left instanceof Literal a && right instanceof Literal b
        ? new Literal(by.of(a.value(), b.value()))
        : new Arithmetic(by, left, right);
  }
}
