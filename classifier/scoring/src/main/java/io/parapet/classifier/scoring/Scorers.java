package io.parapet.classifier.scoring;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.BundleException;
import io.parapet.policies.score.Scorer;
import java.nio.file.Path;

/** The scorers that come with Parapet. */
public final class Scorers {
  private Scorers() {}

  /** The best scorer that is bundled, ready to use from many threads. */
  public static Scorer bundled() {
    return Bundle.isBundled() ? new EnsembleScorer(Bundle.bundled()) : KeywordScorer.bundled();
  }

  /**
   * The scorer of a bundle in a folder.
   *
   * @throws BundleException if it is absent, damaged or of another format
   */
  public static Scorer of(Path bundle) {
    return new EnsembleScorer(Bundle.read(bundle));
  }
}
