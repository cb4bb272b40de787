package io.parapet.policies.policy.file;

import io.parapet.policies.feature.Unit;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Parameter.Words;
import io.parapet.policies.policy.file.YamlNode.Scalar;
import io.parapet.policies.policy.file.YamlNode.Sequence;
import java.time.Duration;
import java.util.List;

/** Reads one parameter: a quantity with unit and range, or a list of words with a bound. */
final class ParameterReader {
  private static final List<String> QUANTITY = List.of("value", "unit", "range", "meaning");
  private static final List<String> WORDS = List.of("values", "max_entries", "meaning");

  private ParameterReader() {}

  static Parameter read(Fields outer, YamlNode node) {
    boolean words = outer.innerNamed(node).has("values");
    Fields fields = outer.inner(node, words ? WORDS : QUANTITY);
    return words ? words(fields) : quantity(fields);
  }

  private static Parameter words(Fields fields) {
    return new Words(
        fields.require("values", node -> Values.list(node, Values::text), List.of()),
        fields.require("max_entries", Values::count, 0),
        fields.require("meaning", Values::text, ""));
  }

  private static Parameter quantity(Fields fields) {
    Unit unit = fields.require("unit", Values.word(Unit.class), Unit.COUNT);
    List<Double> range =
        fields.require("range", node -> range(node, unit), List.of(0.0, Double.MAX_VALUE));
    return new Quantity(
        fields.require("value", node -> amount(node, unit), 0.0),
        unit,
        range.get(0),
        range.get(1),
        fields.require("meaning", Values::text, ""));
  }

  private static List<Double> range(YamlNode node, Unit unit) {
    List<Double> ends = Values.list(node, n -> amount(n, unit));
    if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
      throw Values.expected("a range of two, such as [1, 100]", node);
    }
    return ends;
  }

  /** A number in the unit, or for times a duration that is converted into it. */
  private static double amount(YamlNode node, Unit unit) {
    if (node instanceof Scalar scalar && scalar.text().matches("\\d+ *(s|min|h|d)")) {
      return inUnit(Values.duration(node), unit, node);
    }
    return Values.number(node);
  }

  private static double inUnit(Duration duration, Unit unit, YamlNode node) {
    return switch (unit) {
      case SECONDS -> duration.toSeconds();
      case DAYS -> duration.toSeconds() / 86_400.0;
      default -> throw Values.expected("a number of " + Values.key(unit), node);
    };
  }

  /** The parameter with another value, as a platform's override gives it. */
  static Parameter replace(Parameter parameter, YamlNode node) {
    return switch (parameter) {
      case Quantity q ->
          new Quantity(amount(node, q.unit()), q.unit(), q.min(), q.max(), q.meaning());
      case Words w when node instanceof Sequence ->
          new Words(Values.list(node, Values::text), w.maxEntries(), w.meaning());
      case Words w -> throw Values.expected("a list of words", node);
    };
  }
}
