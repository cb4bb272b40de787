package io.parapet.classifier.behaviour.training;

import io.parapet.policies.feature.FeatureVector;

/**
 * The features of an account at one of its messages, with what it truly is.
 *
 * @param kind of account, such as {@code bulk_spammer}
 * @param heldOut the kind exists for measuring only
 */
public record BehaviourExample(
    String kind, boolean abusive, boolean heldOut, String account, FeatureVector features) {}
