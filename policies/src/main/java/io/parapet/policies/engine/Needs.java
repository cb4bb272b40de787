package io.parapet.policies.engine;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import java.util.List;

/**
 * Which features each policy reads, as bits side by side: a verdict may name hundreds of policies,
 * and going through the features of each would cost as much as finding them.
 */
final class Needs {
  private static final int WORDS = (FeatureCatalog.size() + 63) >>> 6;

  private static final long[] NOTHING = {};

  private final long[] bits;

  /** Those that any of them reads. */
  private final long[] all = new long[WORDS];

  /** Of policies in this order. */
  Needs(List<Stance> stances) {
    bits = new long[WORDS * stances.size()];
    for (int i = 0; i < stances.size(); i++) {
      for (int feature : stances.get(i).features()) {
        bits[WORDS * i + (feature >>> 6)] |= 1L << feature;
        all[feature >>> 6] |= 1L << feature;
      }
    }
  }

  /** The features that some policy reads and that are missing, as bits; empty without any. */
  long[] missing(FeatureVector features) {
    long[] missing = all.clone();
    long any = 0;
    for (int feature = 0; feature < FeatureCatalog.size(); feature++) {
      missing[feature >>> 6] &= features.has(feature) ? ~(1L << feature) : -1;
    }
    for (long word : missing) {
      any |= word;
    }
    return any == 0 ? NOTHING : missing;
  }

  /** Whether the policy of this place reads one of them. */
  boolean any(int policy, long[] missing) {
    long both = 0;
    for (int word = 0; word < missing.length; word++) {
      both |= bits[WORDS * policy + word] & missing[word];
    }
    return both != 0;
  }
}
