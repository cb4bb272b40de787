package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.Optional;

/** {@code otherwise(first, constant)}. */
record Otherwise(CelExpr first, CelConstant fallback) {
  static Optional<Otherwise> of(CelExpr node) {
    if (node.getKind() != Kind.CALL || !node.call().function().equals("otherwise")) {
      return Optional.empty();
    }
    CelExpr fallback = node.call().args().get(1);
    return fallback.getKind() == Kind.CONSTANT
        ? Optional.of(new Otherwise(node.call().args().get(0), fallback.constant()))
        : Optional.empty();
  }

  /** The fallback as a number. */
  double number() {
    return fallback.getKind() == CelConstant.Kind.INT64_VALUE
        ? fallback.int64Value()
        : fallback.doubleValue();
  }
}
