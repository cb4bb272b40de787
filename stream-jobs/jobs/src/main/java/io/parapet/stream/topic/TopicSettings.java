package io.parapet.stream.topic;

import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.TopicConfig;

/**
 * What a deployment chooses about its topics.
 *
 * @param partitions of each topic but {@code policies} and {@code controls}, which have one so that
 *     a manifest never overtakes its bodies, nor the reset its stop
 * @param replicas copies of each partition
 * @param maxRecordBytes the largest event or report taken; records that the pipeline writes itself
 *     gather several of them and may be eight times as large
 */
public record TopicSettings(int partitions, short replicas, int maxRecordBytes) {
  public static final TopicSettings LOCAL =
      new TopicSettings(4, (short) 1, Topics.MAX_RECORD_BYTES);

  /** For keys, headers and the batch around a record, in bytes. */
  private static final int ENVELOPE = 4096;

  private static final int GATHERED = 8;

  /** The producer's own clock may have jumped; the broker's tells when a record came in. */
  private static final String BROKERS_CLOCK = "LogAppendTime";

  private static final Set<TopicSpec> IN_ORDER = Set.of(Topics.POLICIES, Topics.CONTROLS);
  private static final Set<TopicSpec> FROM_OUTSIDE =
      Set.of(Topics.DM_EVENTS, Topics.REPORTS, Topics.APPEALS);

  public TopicSettings {
    if (partitions < 1 || replicas < 1 || maxRecordBytes < 1) {
      throw new IllegalArgumentException("partitions, replicas and maxRecordBytes start at 1");
    }
  }

  int partitionsOf(TopicSpec topic) {
    return IN_ORDER.contains(topic) ? 1 : partitions;
  }

  Map<String, String> configOf(TopicSpec topic) {
    Map<String, String> config = new HashMap<>();
    config.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes(topic)));
    config.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup(topic));
    config.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, BROKERS_CLOCK);
    if (topic.retention() != null) {
      config.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(topic.retention().toMillis()));
    }
    return config;
  }

  private static String cleanup(TopicSpec topic) {
    if (!topic.compacted()) {
      return TopicConfig.CLEANUP_POLICY_DELETE;
    }
    return topic.retention() == null
        ? TopicConfig.CLEANUP_POLICY_COMPACT
        : TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE;
  }

  private int maxBytes(TopicSpec topic) {
    return (FROM_OUTSIDE.contains(topic) ? maxRecordBytes : maxRecordBytes * GATHERED) + ENVELOPE;
  }
}
