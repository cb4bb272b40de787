package io.parapet.console.queue;

import io.parapet.policies.casework.QueueShow;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to see of the queue; null for everything.
 *
 * @param queue name of one queue
 */
public record QueueFilter(
    @Nullable Lane lane,
    @Nullable Harm harm,
    @Nullable PlatformId platform,
    @Nullable String queue,
    QueueShow show) {
  public static final QueueFilter ALL =
      new QueueFilter(null, null, null, null, QueueShow.UNDECIDED);

  /** The same in every lane. */
  public QueueFilter anyLane() {
    return new QueueFilter(null, harm, platform, queue, show);
  }
}
