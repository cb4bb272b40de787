package io.parapet.policies.wire;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first message to a stranger that can be compared with those of other senders: what campaigns
 * are found from. Like every event it holds nothing of an end-to-end encrypted message.
 *
 * @param at event time
 * @param fingerprint 64-bit similarity hash, 16 hex digits; null when the client sent none
 * @param linkDomains registrable domains; at most 32
 * @param accountAge of the sender's account; null when not known
 * @param contacts24h first contacts of the sender in the last day, this one included
 * @param refusals24h blocks, declines, spam moves and reports the sender met with in the last day
 */
public record StrangerContact(
    PlatformId platform,
    AccountId sender,
    MessageId messageId,
    Instant at,
    @Nullable String fingerprint,
    List<String> linkDomains,
    @Nullable Duration accountAge,
    int contacts24h,
    int refusals24h) {
  public StrangerContact {
    Check.present(platform, "platform");
    Check.present(sender, "sender");
    Check.present(messageId, "messageId");
    Check.present(at, "at");
    linkDomains = linkDomains == null ? List.of() : List.copyOf(linkDomains);
    Check.atMost(linkDomains.size(), 32, "linkDomains");
    Check.range(contacts24h, 0, Integer.MAX_VALUE, "contacts24h");
    Check.range(refusals24h, 0, Integer.MAX_VALUE, "refusals24h");
  }
}
