package io.parapet.simulator.phrase;

/**
 * How somebody words a theme.
 *
 * @param habit seed of the wording that is kept; the same for all who share a text
 * @param variety how often a phrase is worded anew in each message, 0 (a copy) to 1
 */
public record Voice(Theme theme, long habit, double variety) {}
