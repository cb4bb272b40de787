/** What goes to Kafka and what is followed there. */
@NullMarked
package io.parapet.console.kafka;

import org.jspecify.annotations.NullMarked;
