/** The contracts on Kafka: versioned JSON, topic names and their settings. */
@NullMarked
package io.parapet.policies.wire;

import org.jspecify.annotations.NullMarked;
