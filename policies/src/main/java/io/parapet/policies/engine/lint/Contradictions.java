package io.parapet.policies.engine.lint;

import dev.cel.common.ast.CelExpr;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds clauses, joined by "and", that cannot all hold: ranges that do not meet. */
final class Contradictions {
  /** Something that cannot hold, with its offset in the expression. */
  record Contradiction(int offset, String message) {}

  private final Expression condition;
  private final Map<String, Range> ranges = new HashMap<>();
  private final List<Contradiction> found = new ArrayList<>();

  /** Values left for a feature, both ends included; open ends are told apart by a small step. */
  private record Range(double from, double to) {
    Range meet(Range other) {
      return new Range(Math.max(from, other.from), Math.min(to, other.to));
    }

    boolean empty() {
      return from > to;
    }
  }

  private Contradictions(Expression condition) {
    this.condition = condition;
  }

  static List<Contradiction> in(Expression condition) {
    Contradictions check = new Contradictions(condition);
    Clauses.of(condition).forEach(check::clause);
    return check.found;
  }

  private void clause(CelExpr clause) {
    Clauses.comparison(condition, clause).ifPresent(c -> narrow(clause, c));
  }

  private void narrow(CelExpr clause, Clauses.NumberTest test) {
    Range natural = natural(test.feature());
    Range asked = range(test);
    if (natural.meet(asked).empty()) {
      report(clause, test.feature() + " is never " + test.operator() + " " + test.value());
      return;
    }
    Range left = ranges.getOrDefault(test.feature(), natural).meet(asked);
    if (left.empty()) {
      report(clause, "contradicts another clause about " + test.feature());
    }
    ranges.put(test.feature(), left);
  }

  private void report(CelExpr clause, String message) {
    found.add(new Contradiction(Clauses.offset(condition, clause), "can never hold: " + message));
  }

  private static Range range(Clauses.NumberTest test) {
    double value = test.value();
    return switch (test.operator()) {
      case "<" -> new Range(Double.NEGATIVE_INFINITY, Math.nextDown(value));
      case "<=" -> new Range(Double.NEGATIVE_INFINITY, value);
      case ">" -> new Range(Math.nextUp(value), Double.POSITIVE_INFINITY);
      case ">=" -> new Range(value, Double.POSITIVE_INFINITY);
      case "==" -> new Range(value, value);
      default -> new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    };
  }

  private static Range natural(String name) {
    Optional<Unit> unit = FeatureCatalog.find(name).map(Feature::unit);
    return switch (unit.orElse(Unit.NONE)) {
      case RATIO, PROBABILITY -> new Range(0, 1);
      case CHANGE -> new Range(-1, 1);
      case HOUR -> new Range(0, 23);
      case NONE -> new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      default -> new Range(0, Double.POSITIVE_INFINITY);
    };
  }
}
