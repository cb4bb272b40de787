/** Trains the behaviour model from exported examples, and tells how well it does on what is new. */
@NullMarked
package io.parapet.classifier.behaviour.training;

import org.jspecify.annotations.NullMarked;
