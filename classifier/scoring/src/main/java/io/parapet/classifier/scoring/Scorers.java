package io.parapet.classifier.scoring;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.model.Bundle;
import io.parapet.policies.score.Scorer;

/** The scorers that come with Parapet. */
public final class Scorers {
  private Scorers() {}

  /** The best scorer that is bundled, ready to use from many threads. */
  public static Scorer bundled() {
    return Bundle.isBundled() ? new EnsembleScorer(Bundle.bundled()) : KeywordScorer.bundled();
  }
}
