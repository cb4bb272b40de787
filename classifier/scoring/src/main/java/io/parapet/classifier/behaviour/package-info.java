/**
 * Scores how an account behaves, from features alone: a small network, trained elsewhere and folded
 * to plain arrays.
 */
@NullMarked
package io.parapet.classifier.behaviour;

import org.jspecify.annotations.NullMarked;
