/** Turns labelled messages into a bundle: learn, combine, calibrate, choose thresholds. */
@NullMarked
package io.parapet.classifier.train;

import org.jspecify.annotations.NullMarked;
