package io.parapet.console.queue;

import io.parapet.console.security.Permission;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.PlatformId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person wants to see of the queue; null for everything. */
public record QueueFilter(@Nullable Lane lane, @Nullable Harm harm, @Nullable PlatformId platform) {
  public static final QueueFilter ALL = new QueueFilter(null, null, null);

  QueueQuery query(Staff staff, boolean freeOnly, int size) {
    return new QueueQuery(
        lanes(staff),
        harm,
        platform,
        staff.may(Permission.ESCALATED),
        staff.name(),
        freeOnly,
        null,
        size);
  }

  /** A lane that the person may not see is as good as none: they get all of theirs. */
  private Set<Lane> lanes(Staff staff) {
    return lane != null && staff.lanes().contains(lane) ? EnumSet.of(lane) : staff.lanes();
  }
}
