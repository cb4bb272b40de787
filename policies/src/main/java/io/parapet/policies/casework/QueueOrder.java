package io.parapet.policies.casework;

import java.util.Comparator;

/**
 * Which case goes first: the lane, then the priority within it, then who has waited longest. The id
 * settles the rest, so that pages neither repeat nor skip a case.
 */
public final class QueueOrder {
  public static final Comparator<QueueEntry> MOST_HARMFUL_FIRST =
      Comparator.comparing(QueueEntry::lane)
          .thenComparing(Comparator.comparingDouble(QueueEntry::priority).reversed())
          .thenComparing(QueueEntry::openedAt)
          .thenComparing(entry -> entry.caseId().value());

  private QueueOrder() {}
}
