package io.parapet.classifier.scoring;

import io.parapet.classifier.baseline.KeywordScorer;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.BundleException;
import io.parapet.policies.score.Scorer;
import java.nio.file.Path;

/** The scorers that come with Parapet. */
public final class Scorers {
  private Scorers() {}

  /** Read when it is first asked for, and once: it is large, and any thread may use it. */
  private static final class Bundled {
    static final Scorer SCORER =
        Bundle.isBundled() ? new EnsembleScorer(Bundle.bundled()) : KeywordScorer.bundled();
  }

  /** The best scorer that is bundled: one for all threads. */
  public static Scorer bundled() {
    return Bundled.SCORER;
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
