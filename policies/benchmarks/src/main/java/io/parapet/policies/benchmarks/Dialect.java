package io.parapet.policies.benchmarks;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How an engine spells a rule. */
record Dialect(
    String and,
    String or,
    String not,
    Function<Clause.Test, String> test,
    BiFunction<Integer, List<String>, String> oneOf) {

  /** For engines without a list test of their own. */
  Dialect(String and, String or, Function<Clause.Test, String> test) {
    this(and, or, "!", test, (feature, words) -> each(feature, words, or, test));
  }

  private static String each(
      int feature, List<String> words, String or, Function<Clause.Test, String> test) {
    return words.stream()
        .map(word -> test.apply(new Clause.Test(feature, "==", word)))
        .collect(Collectors.joining(or, "(", ")"));
  }

  String rule(List<Clause> clauses) {
    return clauses.stream().map(this::clause).collect(Collectors.joining(and));
  }

  private String clause(Clause clause) {
    return switch (clause) {
      case Clause.Test plain -> test.apply(plain);
      case Clause.Not negated -> not + "(" + test.apply(negated.test()) + ")";
      case Clause.Either either ->
          "(" + test.apply(either.one()) + or + test.apply(either.other()) + ")";
      case Clause.OneOf list -> oneOf.apply(list.feature(), list.words());
    };
  }

  /** A constant as most languages write it. */
  static String literal(Object constant) {
    return constant instanceof String word ? '"' + word + '"' : constant.toString();
  }
}
