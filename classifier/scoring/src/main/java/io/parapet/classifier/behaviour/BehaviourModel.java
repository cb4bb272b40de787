package io.parapet.classifier.behaviour;

import io.parapet.policies.feature.FeatureVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small network over features, as plain arrays: rectified hidden layers, one sigmoid output.
 * Standardisation of the inputs is folded into the first layer. Safe for many threads.
 */
public final class BehaviourModel {
  private static final String BUNDLED = "behaviour.model";

  private final BehaviourInputs inputs;
  private final List<DenseLayer> layers;

  public BehaviourModel(BehaviourInputs inputs, List<DenseLayer> layers) {
    this.inputs = inputs;
    this.layers = List.copyOf(layers);
  }

  /** The model that ships with this version. */
  public static BehaviourModel bundled() {
    try (InputStream in = BehaviourModel.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(BUNDLED + " is missing beside its class");
      }
      return BehaviourModelFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED + " cannot be read", e);
    }
  }

  public BehaviourInputs inputs() {
    return inputs;
  }

  List<DenseLayer> layers() {
    return layers;
  }

  /** Probability of abuse, 0 to 1, among accounts like those it was trained on. */
  public double score(FeatureVector features) {
    return score(inputs.of(features));
  }

  /** The same of numbers as {@link BehaviourInputs} gives them. */
  public double score(float[] numbers) {
    float[] values = numbers;
    for (int i = 0; i < layers.size(); i++) {
      values = layers.get(i).apply(values);
      if (i + 1 < layers.size()) {
        rectify(values);
      }
    }
    return 1 / (1 + Math.exp(-values[0]));
  }

  private static void rectify(float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.max(0, values[i]);
    }
  }
}
