package io.parapet.policies.feature;

/** What kind of value a feature has. */
public enum FeatureType {
  /** A double. */
  NUMBER,
  BOOLEAN,
  /** A short word from a small vocabulary, such as {@code end_to_end}. */
  TEXT,
  /** A short list of words; its bound stands in the catalog. */
  LIST
}
