package io.parapet.console.batch;

/**
 * What an installation sets for batches.
 *
 * @param most cases in one
 * @param secondAbove more cases than this need a second person
 */
public record BatchRules(int most, int secondAbove) {}
