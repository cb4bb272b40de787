/**
 * Vectors of English words that others learned from far more text than there is here, made small
 * for the networks. Only training reads them; what a model needs of them is in its bundle.
 */
@NullMarked
package io.parapet.classifier.vectors;

import org.jspecify.annotations.NullMarked;
