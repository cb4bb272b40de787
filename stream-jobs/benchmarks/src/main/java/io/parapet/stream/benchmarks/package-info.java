/**
 * What screening costs, on a real broker and in a Flink runtime of its own, beside a job that only
 * parses and writes again.
 */
@NullMarked
package io.parapet.stream.benchmarks;

import org.jspecify.annotations.NullMarked;
