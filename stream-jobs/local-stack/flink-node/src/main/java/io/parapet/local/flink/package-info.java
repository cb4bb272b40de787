/** Flink with nothing but its own jars: a MiniCluster, or one JobManager of a real cluster. */
@NullMarked
package io.parapet.local.flink;

import org.jspecify.annotations.NullMarked;
