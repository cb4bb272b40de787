/**
 * The classpath of a Flink distribution, without any job on it: this module only gathers
 * dependencies.
 */
@NullMarked
package io.parapet.local.flink.cluster;

import org.jspecify.annotations.NullMarked;
