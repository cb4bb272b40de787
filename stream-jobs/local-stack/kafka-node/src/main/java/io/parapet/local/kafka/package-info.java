/** A real Kafka broker and controller in one process, for local use and tests. */
@NullMarked
package io.parapet.local.kafka;

import org.jspecify.annotations.NullMarked;
