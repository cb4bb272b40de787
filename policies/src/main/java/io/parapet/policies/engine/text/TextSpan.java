package io.parapet.policies.engine.text;

/**
 * A stretch of a text as written.
 *
 * @param start in UTF-16 code units, inclusive
 * @param end exclusive
 */
public record TextSpan(int start, int end) {}
