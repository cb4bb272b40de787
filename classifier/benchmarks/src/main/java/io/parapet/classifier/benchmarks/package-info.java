/** Measures the cost of scoring with JMH, and of fastText on the same messages in the same run. */
@NullMarked
package io.parapet.classifier.benchmarks;

import org.jspecify.annotations.NullMarked;
