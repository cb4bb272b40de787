package io.parapet.policies.engine;

import io.parapet.policies.feature.FeatureVector;

/**
 * A policy whose condition holds for a subject.
 *
 * @param score 0 to 1, before any safeguard's relief
 * @param featureMissing its condition or score asks for a feature that was missing
 */
record Fired(CompiledPolicy compiled, double score, boolean featureMissing) {
  /** Cuts the score to 0..1; a missing one counts as the policy's lowest threshold. */
  static Fired of(CompiledPolicy compiled, double score, FeatureVector features) {
    double cut =
        Double.isNaN(score)
            ? compiled.policy().thresholds().lowest()
            : Math.max(0, Math.min(1, score));
    return new Fired(compiled, cut, compiled.lacks(features));
  }
}
