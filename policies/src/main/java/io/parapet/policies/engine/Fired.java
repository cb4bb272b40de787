package io.parapet.policies.engine;

/**
 * A policy whose condition holds for a subject.
 *
 * @param score 0 to 1, before any safeguard's relief
 * @param featureMissing its condition or score asks for a feature that was missing
 */
record Fired(CompiledPolicy compiled, double score, boolean featureMissing) {}
