package io.parapet.classifier.behaviour;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import io.parapet.policies.feature.FeatureVector;
import java.util.List;

/**
 * Features as inputs of a network: two numbers each, the value and whether it is known. Counts,
 * days and seconds go in as {@code log(1 + x)}, shares as they are, what is missing as 0.
 */
public final class BehaviourInputs {
  private final Feature[] features;
  private final boolean[] logarithmic;

  private BehaviourInputs(List<Feature> features) {
    this.features = features.toArray(new Feature[0]);
    this.logarithmic = new boolean[this.features.length];
    for (int i = 0; i < logarithmic.length; i++) {
      logarithmic[i] = isLogarithmic(this.features[i]);
    }
  }

  /**
   * Inputs by the names of their features.
   *
   * @throws IllegalArgumentException if one is unknown, or neither a number nor a truth
   */
  public static BehaviourInputs of(List<String> names) {
    List<Feature> features = names.stream().map(FeatureCatalog::get).toList();
    for (Feature feature : features) {
      if (feature.type() != FeatureType.NUMBER && feature.type() != FeatureType.BOOLEAN) {
        throw new IllegalArgumentException(feature.name() + " is no number");
      }
    }
    return new BehaviourInputs(features);
  }

  /** How many numbers go in. */
  public int size() {
    return 2 * features.length;
  }

  /** Where the features are, in the order of their numbers. */
  public List<String> names() {
    return java.util.Arrays.stream(features).map(Feature::name).toList();
  }

  /** The numbers of one subject. */
  public float[] of(FeatureVector vector) {
    float[] inputs = new float[size()];
    for (int i = 0; i < features.length; i++) {
      double value = vector.number(features[i]);
      if (!Double.isNaN(value)) {
        inputs[2 * i] = (float) (logarithmic[i] ? Math.log1p(Math.max(0, value)) : value);
        inputs[2 * i + 1] = 1;
      }
    }
    return inputs;
  }

  private static boolean isLogarithmic(Feature feature) {
    return switch (feature.unit()) {
      case COUNT, DAYS, SECONDS, POINTS, CODE_POINTS -> true;
      default -> false;
    };
  }
}
