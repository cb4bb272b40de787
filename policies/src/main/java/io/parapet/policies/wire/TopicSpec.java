package io.parapet.policies.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka topic and its settings.
 *
 * @param compacted of each key the last value is kept
 * @param retention how long records are kept; null for ever
 * @param key what its records are keyed by, in words
 */
public record TopicSpec(String name, boolean compacted, @Nullable Duration retention, String key) {}
