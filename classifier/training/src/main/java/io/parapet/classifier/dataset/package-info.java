/** Labelled texts: files, what their labels mean here, splits, synthetic examples, disguises. */
@NullMarked
package io.parapet.classifier.dataset;

import org.jspecify.annotations.NullMarked;
