package io.parapet.policies.engine.expression;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelVarDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelSelect;
import dev.cel.common.ast.CelExprVisitor;
import dev.cel.compiler.CelCompilerFactory;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The declarations that one expression names. CEL's checker declares everything anew for each
 * expression it checks, which costs four times what the check itself does; so it is handed no more
 * than the expression needs.
 */
final class Vocabulary extends CelExprVisitor {
  private static final Map<String, CelVarDecl> VARIABLES =
      Declarations.variables().stream()
          .collect(Collectors.toMap(CelVarDecl::name, Function.identity()));
  private static final Map<String, CelFunctionDecl> FUNCTIONS =
      Declarations.functions().stream()
          .collect(Collectors.toMap(CelFunctionDecl::name, Function.identity()));

  private final Set<CelVarDecl> variables = new LinkedHashSet<>();
  private final Set<CelFunctionDecl> functions = new LinkedHashSet<>();

  private Vocabulary() {}

  /** A checker that knows what the expression may name, and no more. */
  static CelChecker checker(CelExpr expr, CelOptions options) {
    Vocabulary vocabulary = new Vocabulary();
    vocabulary.visit(expr);
    return CelCompilerFactory.standardCelCheckerBuilder()
        .setOptions(options)
        .setStandardEnvironmentEnabled(false)
        .addVarDeclarations(vocabulary.variables)
        .addFunctionDeclarations(vocabulary.functions)
        .build();
  }

  @Override
  protected void visit(CelExpr expr, CelCall call) {
    add(functions, FUNCTIONS.get(call.function()));
    call.target()
        .ifPresent(target -> add(functions, FUNCTIONS.get(dotted(target) + "." + call.function())));
    super.visit(expr, call);
  }

  @Override
  protected void visit(CelExpr expr, CelSelect select) {
    add(variables, VARIABLES.get(dotted(expr)));
    super.visit(expr, select);
  }

  private static <T> void add(Set<T> to, @Nullable T declaration) {
    if (declaration != null) {
      to.add(declaration);
    }
  }

  /** The name that a chain of selections spells, or one that nothing has. */
  private static String dotted(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> expr.ident().name();
      case SELECT -> dotted(expr.select().operand()) + "." + expr.select().field();
      default -> "";
    };
  }
}
