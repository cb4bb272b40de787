package io.parapet.policies.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parses and type-checks expressions. Thread-safe. */
public final class Compiler {
  /** The longest expression, in code points. */
  public static final int MAX_LENGTH = 8_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .maxExpressionCodePointSize(MAX_LENGTH)
          .maxParseRecursionDepth(40)
          .populateMacroCalls(true)
          .build();
  private static final CelParser PARSER =
      CelParserFactory.standardCelParserBuilder()
          .setOptions(OPTIONS)
          .setStandardMacros(CelStandardMacro.ALL, CelStandardMacro.EXISTS)
          .build();

  private Compiler() {}

  /**
   * A condition.
   *
   * @throws Mistakes if it does not parse, names something unknown or is not true or false
   */
  public static Expression condition(String source, Names names) throws Mistakes {
    Expression expression = compile(source, names);
    return expecting(expression, "true or false", Declarations.BOOL);
  }

  /**
   * A score.
   *
   * @throws Mistakes if it does not parse, names something unknown or is not a number
   */
  public static Expression number(String source, Names names) throws Mistakes {
    Expression expression = compile(source, names);
    return expecting(expression, "a number", Declarations.NUMBER, Declarations.WHOLE);
  }

  private static Expression expecting(Expression expression, String what, CelType... types)
      throws Mistakes {
    CelType type = expression.tree().getResultType();
    if (!List.of(types).contains(type)) {
      throw new Mistakes(List.of(new Mistake(0, "expected " + what + ", not " + type.name())));
    }
    return expression;
  }

  private static Expression compile(String source, Names names) throws Mistakes {
    CelAbstractSyntaxTree parsed = tree(PARSER.parse(source), source);
    Set<String> parametersUsed = new LinkedHashSet<>();
    List<Mistakes.AtNode> unbound = new ArrayList<>();
    CelAbstractSyntaxTree bound =
        CelAbstractSyntaxTree.newParsedAst(
            new Binding(names, unbound, parametersUsed).bind(parsed.getExpr()), parsed.getSource());
    if (!unbound.isEmpty()) {
      throw new Mistakes(unbound.stream().map(m -> at(parsed, m)).toList());
    }
    Rules rules = Rules.check(tree(check(bound), source));
    if (!rules.mistakes().isEmpty()) {
      throw new Mistakes(rules.mistakes().stream().map(m -> at(parsed, m)).toList());
    }
    return new Expression(
        source, rules.tree(), parametersUsed, rules.features(), rules.policies(), rules.queries());
  }

  private static CelValidationResult check(CelAbstractSyntaxTree tree) {
    return Vocabulary.checker(tree.getExpr(), OPTIONS).check(tree);
  }

  private static Mistake at(CelAbstractSyntaxTree tree, Mistakes.AtNode mistake) {
    Integer offset = tree.getSource().getPositionsMap().get(mistake.id());
    return new Mistake(offset == null ? 0 : offset, mistake.message());
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult result, String source)
      throws Mistakes {
    try {
      return result.getAst();
    } catch (CelValidationException e) {
      throw new Mistakes(e.getErrors().stream().map(issue -> mistake(issue, source)).toList());
    }
  }

  private static Mistake mistake(CelIssue issue, String source) {
    return new Mistake(
        offset(source, issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn()),
        Wording.of(issue.getMessage()));
  }

  private static int offset(String source, int line, int column) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      int end = source.indexOf('\n', start);
      start = end < 0 ? start : end + 1;
    }
    return Math.min(source.length(), start + Math.max(0, column));
  }
}
