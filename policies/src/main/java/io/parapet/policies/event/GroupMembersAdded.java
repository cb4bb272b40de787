package io.parapet.policies.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import java.util.List;

/**
 * Somebody put accounts into a group.
 *
 * @param sender who added them
 * @param added 1 to 256 accounts
 * @param strangers how many of them had no earlier contact with the sender
 */
public record GroupMembersAdded(
    Conversation conversation,
    AccountId sender,
    List<AccountId> added,
    int strangers,
    PlatformId platform,
    Instant addedAt)
    implements DmEvent {
  public GroupMembersAdded {
    Check.present(conversation, "conversation");
    Check.present(sender, "sender");
    added = List.copyOf(Check.present(added, "added"));
    Check.range(added.size(), 1, 256, "number of added accounts");
    Check.range(strangers, 0, added.size(), "strangers");
    Check.present(platform, "platform");
    Check.present(addedAt, "addedAt");
  }

  @Override
  @JsonIgnore
  public Instant at() {
    return addedAt;
  }
}
