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

  private final long[] bits;

  /** Of policies in this order. */
  Needs(List<Stance> stances) {
    bits = new long[WORDS * stances.size()];
    for (int i = 0; i < stances.size(); i++) {
      for (int feature : stances.get(i).features()) {
        bits[WORDS * i + (feature >>> 6)] |= 1L << feature;
      }
    }
  }

  /** The features that are missing, as bits. */
  static long[] missing(FeatureVector features) {
    long[] missing = new long[WORDS];
    for (int feature = 0; feature < FeatureCatalog.size(); feature++) {
      missing[feature >>> 6] |= features.has(feature) ? 0 : 1L << feature;
    }
    return missing;
  }

  /** Whether the policy of this place reads one of them. */
  boolean any(int policy, long[] missing) {
    long both = 0;
    for (int word = 0; word < WORDS; word++) {
      both |= bits[WORDS * policy + word] & missing[word];
    }
    return both != 0;
  }
}
