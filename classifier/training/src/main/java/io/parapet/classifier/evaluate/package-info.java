/** Measures scores against truth: tables, curves, slices, and comparisons. */
@NullMarked
package io.parapet.classifier.evaluate;

import org.jspecify.annotations.NullMarked;
