package io.parapet.policies.casework;

import java.util.Comparator;

/**
 * Which case goes first: the lane, then its {@link QueuePlace} within it. The id settles the rest,
 * so that pages neither repeat nor skip a case.
 */
public final class QueueOrder {
  public static final Comparator<QueueEntry> MOST_HARMFUL_FIRST =
      Comparator.comparing(QueueEntry::lane)
          .thenComparing(QueueEntry::place)
          .thenComparing(entry -> entry.caseId().value());

  private QueueOrder() {}
}
