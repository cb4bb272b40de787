/**
 * Scores from lists of words and phrases: what a platform has on its first day, and what the
 * trained classifier must beat.
 */
@NullMarked
package io.parapet.classifier.baseline;

import org.jspecify.annotations.NullMarked;
