package io.parapet.policies.wire;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka topic and its settings.
 *
 * @param compacted the last value of each key is kept for ever
 * @param retention how long records are kept; null on a compacted topic
 * @param key what its records are keyed by, in words
 */
public record TopicSpec(String name, boolean compacted, @Nullable Duration retention, String key) {}
