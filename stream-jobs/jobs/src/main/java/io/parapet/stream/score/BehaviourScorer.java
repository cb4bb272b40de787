package io.parapet.stream.score;

import io.parapet.classifier.behaviour.BehaviourModel;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;

/** Scores how a sender behaves, once there is something to tell. */
public final class BehaviourScorer {
  /** Below this many first contacts in a day nothing is scored; most messages are among friends. */
  private static final int TELLING = 3;

  private final BehaviourModel model;

  public BehaviourScorer(BehaviourModel model) {
    this.model = model;
  }

  /** Sets the score of a message's sender. */
  public void stamp(FeatureVector features) {
    if (features.number(FeatureCatalog.SENDER_NEW_RECIPIENTS_24H) >= TELLING) {
      features.set(FeatureCatalog.BEHAVIOUR_ABUSE, model.score(features));
    }
  }
}
