package io.parapet.policies.event;

import io.parapet.policies.id.Check;
import org.jspecify.annotations.Nullable;

/**
 * What the platform knows of the recipient; for a group, of the youngest member it knows.
 *
 * @param localHour hour of day where the recipient is, 0 to 23; null when not known
 * @param whoMayMessage null when not known
 */
public record RecipientProfile(
    AgeBand ageBand, @Nullable Integer localHour, @Nullable WhoMayMessage whoMayMessage) {
  public static final RecipientProfile UNKNOWN = new RecipientProfile(AgeBand.UNKNOWN, null, null);

  public RecipientProfile {
    Check.present(ageBand, "recipientProfile.ageBand");
    if (localHour != null) {
      Check.range(localHour, 0, 23, "recipientProfile.localHour");
    }
  }
}
