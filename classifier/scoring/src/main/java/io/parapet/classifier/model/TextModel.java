package io.parapet.classifier.model;

import io.parapet.classifier.vocabulary.Lexicon;
import java.util.List;

/**
 * A trained model, ready to score.
 *
 * @param labels what is scored, in the order of the arrays
 * @param linear hashed n-grams
 * @param lexicon of the networks
 * @param networks equal in shape; their scores are averaged
 * @param blend of both
 * @param thresholds the probability from which a label is flagged, per label
 */
@SuppressWarnings("ArrayRecordComponent") // one number per label; nobody compares them
public record TextModel(
    List<String> labels,
    LinearTable linear,
    Lexicon lexicon,
    List<NetworkWeights> networks,
    Blend blend,
    double[] thresholds) {
  public TextModel {
    labels = List.copyOf(labels);
    networks = List.copyOf(networks);
    if (thresholds.length != labels.size() || blend.bias().length != labels.size()) {
      throw new IllegalArgumentException("expected a threshold and a blend per label");
    }
  }
}
