package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PlatformId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which undecided cases to list, most harmful first.
 *
 * @param lanes those the person may see; never empty
 * @param harm only this one; null for all
 * @param platform only this one; null for all
 * @param escalated also those passed on for more experience
 * @param claimedBy also those this person has claimed; null for none
 * @param freeOnly leave out what somebody works on
 * @param after the last case of the page before; null for the first page
 * @param size at most so many, 1 to 500
 */
public record QueueQuery(
    Set<Lane> lanes,
    @Nullable Harm harm,
    @Nullable PlatformId platform,
    boolean escalated,
    @Nullable String claimedBy,
    boolean freeOnly,
    @Nullable QueueEntry after,
    int size) {
  public QueueQuery {
    lanes = Set.copyOf(lanes);
    if (lanes.isEmpty() || size < 1 || size > 500) {
      throw new IllegalArgumentException("a queue query needs lanes and a size from 1 to 500");
    }
  }

  /** The first cases that wait in those lanes. */
  public static QueueQuery first(Set<Lane> lanes, int size) {
    return new QueueQuery(lanes, null, null, false, null, true, null, size);
  }

  public QueueQuery after(@Nullable QueueEntry last) {
    return new QueueQuery(lanes, harm, platform, escalated, claimedBy, freeOnly, last, size);
  }
}
