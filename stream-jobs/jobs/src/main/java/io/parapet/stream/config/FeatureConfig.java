package io.parapet.stream.config;

import io.parapet.policies.feature.ReplyDelays;
import io.parapet.policies.sealed.Retention;
import java.io.Serializable;
import java.time.Duration;

/**
 * How features are counted.
 *
 * @param replyDelays how long answers take
 * @param pairsKept a pair of accounts that was not heard of for this long is forgotten
 * @param accountsKept the same for an account as sender
 * @param recipientsKept the same for an account as recipient; its widest window is a day
 * @param snapshotEvery how often an active sender's features go to their topic, by its own clock; a
 *     burst also each time it has doubled
 * @param nearby how many histories each task of a stage holds as objects beside state that is on
 *     disk
 */
public record FeatureConfig(
    ReplyDelays replyDelays,
    Duration pairsKept,
    Duration accountsKept,
    Duration recipientsKept,
    Duration snapshotEvery,
    int nearby)
    implements Serializable {
  private static final int MOST_NEARBY = 10_000_000;

  static FeatureConfig of(Options options) {
    return new FeatureConfig(
        ReplyDelays.parse(options.text("reply-delays", ReplyDelays.TYPICAL.toString())),
        options.duration("pairs-kept", Duration.ofDays(30)),
        options.duration("accounts-kept", Retention.DEFAULT.features()),
        options.duration("recipients-kept", Duration.ofDays(7)),
        options.duration("snapshot-every", Duration.ofMinutes(10)),
        options.number("state-nearby", 10_000, 1, MOST_NEARBY));
  }
}
