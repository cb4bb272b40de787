package io.parapet.policies.engine.lint.reasoning;

/**
 * Something odd about a condition.
 *
 * @param offset where in the expression, in UTF-16 code units
 * @param fatal the policy can do nothing
 */
public record Oddity(int offset, String message, boolean fatal) {}
