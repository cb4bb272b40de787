/** Brings decisions and actions to Kafka, at least once. */
@NullMarked
package io.parapet.console.outbox;

import org.jspecify.annotations.NullMarked;
