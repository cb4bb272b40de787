/**
 * A trained model as flat arrays and the bundle that carries it. Plain Java: nothing here needs
 * what trained it.
 */
@NullMarked
package io.parapet.classifier.model;

import org.jspecify.annotations.NullMarked;
