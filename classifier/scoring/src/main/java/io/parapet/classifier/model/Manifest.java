package io.parapet.classifier.model;

import java.util.List;
import java.util.Map;

/**
 * What a bundle says of itself, as JSON beside the weights.
 *
 * @param format version of the format
 * @param labels in the order of all arrays
 * @param thresholds the probability from which each label is flagged
 * @param linearBits the table of n-grams has 2^bits rows
 * @param linearScales greatest weight per label
 * @param blend of both parts
 * @param provenance what it was made of: data hashes, settings, versions
 * @param metrics measured on texts that were kept back, by label
 */
@SuppressWarnings("ArrayRecordComponent") // one number per label; nobody compares them
public record Manifest(
    int format,
    List<String> labels,
    double[] thresholds,
    int linearBits,
    float[] linearScales,
    Blend blend,
    Map<String, String> provenance,
    Map<String, Map<String, Double>> metrics) {

  /** The format this code reads and writes. */
  public static final int FORMAT = 4;
}
