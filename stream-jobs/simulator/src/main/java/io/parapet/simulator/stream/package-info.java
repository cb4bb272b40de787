/** Brings happenings onto Kafka, each exactly once, and the truth about them into a file. */
@NullMarked
package io.parapet.simulator.stream;

import org.jspecify.annotations.NullMarked;
