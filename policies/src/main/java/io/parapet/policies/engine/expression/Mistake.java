package io.parapet.policies.engine.expression;

/**
 * What is wrong in an expression.
 *
 * @param offset where, in UTF-16 code units of the expression
 * @param message what is wrong and what was expected
 */
public record Mistake(int offset, String message) {}
