package io.parapet.policies.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.Unit;
import io.parapet.policies.policy.Written;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says a clause in words, each feature with what it means and the value it has: {@code strangers
 * first written to in the last 24 hours (44) is at least 40}. What it has no words for stays as
 * written.
 */
public final class InWords {
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "_>=_", "is at least",
          "_>_", "is more than",
          "_<_", "is less than",
          "_<=_", "is at most",
          "_==_", "is",
          "_!=_", "is not");
  private static final Map<String, String> ARITHMETIC =
      Map.of("_+_", "plus", "_-_", "minus", "_*_", "times", "_/_", "divided by");

  private final Expression expression;
  private final Facts facts;

  private InWords(Expression expression, Facts facts) {
    this.expression = expression;
    this.facts = facts;
  }

  /** One clause about the subject that the facts are of. */
  public static String of(Expression condition, CelExpr clause, Facts facts) {
    return new InWords(condition, facts).words(clause, Unit.NONE);
  }

  /** A value with its unit: shares as percent, times as durations. */
  public static String value(@Nullable Object value, Unit unit) {
    return switch (value) {
      case null -> "not known";
      case Boolean truth -> truth ? "yes" : "no";
      case Double share when unit == Unit.RATIO || unit == Unit.PROBABILITY ->
          Written.number(Math.round(share * 1000) / 10.0) + " %";
      case Double number when unit == Unit.SECONDS || unit == Unit.DAYS ->
          Written.amount(number, unit).replaceFirst("^([0-9.]+)$", "$1 " + Written.word(unit));
      case Double number -> Written.number(Math.round(number * 1000) / 1000.0);
      case List<?> list -> list.isEmpty() ? "none" : joined(list.stream().map(String::valueOf));
      default -> value.toString();
    };
  }

  /** What a feature is, as a part of a sentence. */
  public static String meaning(Feature feature) {
    String meaning = feature.meaning().replaceFirst("\\.$", "");
    return meaning.substring(0, 1).toLowerCase(Locale.ROOT) + meaning.substring(1);
  }

  private static String joined(java.util.stream.Stream<String> values) {
    return values.collect(Collectors.joining(", "));
  }

  /**
   * Words of a node.
   *
   * @param unit of a constant that stands alone
   */
  private String words(CelExpr node, Unit unit) {
    return switch (node.getKind()) {
      case CONSTANT -> constant(node.constant(), unit);
      case CALL -> call(node, unit);
      case IDENT, SELECT -> feature(node).map(this::held).orElseGet(() -> asWritten(node));
      default -> asWritten(node);
    };
  }

  private static String constant(CelConstant constant, Unit unit) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> value((double) constant.int64Value(), unit);
      case DOUBLE_VALUE -> value(constant.doubleValue(), unit);
      case BOOLEAN_VALUE -> value(constant.booleanValue(), unit);
      default -> constant.stringValue();
    };
  }

  private String call(CelExpr node, Unit unit) {
    List<CelExpr> parts = node.call().args();
    String function = node.call().function();
    if (COMPARISONS.containsKey(function)) {
      return sides(node, COMPARISONS.get(function), unit(node));
    }
    if (ARITHMETIC.containsKey(function)) {
      return sides(node, ARITHMETIC.get(function), arithmeticUnit(function, unit));
    }
    return switch (function) {
      case "_&&_" -> words(parts.get(0), unit) + " and " + words(parts.get(1), unit);
      case "_||_" -> "(" + words(parts.get(0), unit) + ", or " + words(parts.get(1), unit) + ")";
      case "!_" -> "not so: " + words(parts.get(0), unit);
      case "known" -> words(parts.get(0), unit) + " is known";
      case "otherwise" -> otherwise(parts.get(0), parts.get(1), unit);
      case "@in" -> in(parts.get(0), parts.get(1));
      case "text.score" -> held(FeatureCatalog.get("text." + literal(node)));
      case "text.query" -> "the text matches the query " + literal(node);
      case "text.phrase" -> "the text contains “" + literal(node) + "”";
      case "text.any_of" -> "the text contains an entry of the list " + Rules.setName(parts.get(0));
      case "policy.fired" -> "the policy " + literal(node) + " fires";
      default -> asWritten(node);
    };
  }

  private String sides(CelExpr node, @Nullable String between, Unit unit) {
    return words(node.call().args().get(0), unit)
        + " "
        + between
        + " "
        + words(node.call().args().get(1), unit);
  }

  /** A factor has no unit. */
  private static Unit arithmeticUnit(String function, Unit unit) {
    return function.equals("_*_") || function.equals("_/_") ? Unit.NONE : unit;
  }

  private String otherwise(CelExpr first, CelExpr second, Unit unit) {
    String words = words(first, unit);
    Unit own = feature(first).map(Feature::unit).orElse(unit);
    return feature(first).isPresent() && facts.value(feature(first).get().name()) == null
        ? words.replaceFirst("\\(not known\\)$", "(not known, taken as " + words(second, own) + ")")
        : words;
  }

  private String in(CelExpr element, CelExpr list) {
    String set = Rules.setName(list);
    String of =
        set != null
            ? "in the list " + set
            : list.getKind() == Kind.LIST
                ? "one of " + joined(list.list().elements().stream().map(e -> words(e, Unit.NONE)))
                : "in " + words(list, Unit.NONE);
    return words(element, Unit.NONE) + " is " + of;
  }

  private String held(Feature feature) {
    return meaning(feature) + " (" + value(facts.value(feature.name()), feature.unit()) + ")";
  }

  /** Of the first feature in it. */
  private Unit unit(CelExpr node) {
    Optional<Feature> own = feature(node);
    if (own.isPresent() || node.getKind() != Kind.CALL) {
      return own.map(Feature::unit).orElse(Unit.NONE);
    }
    return node.call().args().stream()
        .map(this::unit)
        .filter(unit -> unit != Unit.NONE)
        .findFirst()
        .orElse(Unit.NONE);
  }

  private Optional<Feature> feature(CelExpr node) {
    if (node.getKind() == Kind.CALL && node.call().function().equals("text.score")) {
      return FeatureCatalog.find("text." + literal(node));
    }
    String name = expression.reference(node);
    return name == null ? Optional.empty() : FeatureCatalog.find(name);
  }

  private static String literal(CelExpr call) {
    return String.valueOf(Rules.text(call.call().args().get(0)));
  }

  private String asWritten(CelExpr node) {
    return "`" + Clauses.text(expression, node) + "`";
  }
}
