package io.parapet.policies.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A direct message was sent. Metadata only: no field can hold its text. For an end-to-end encrypted
 * message nothing derived from the text is kept either, so its link domains and its fingerprint are
 * dropped here, whoever sent them.
 *
 * @param recipients 1 to 256 accounts; of a larger group, the first 256
 * @param surface where in the product it was written, such as {@code inbox}, {@code story-reply},
 *     {@code profile}, {@code marketplace}
 * @param messageRequest it went to the requests of a recipient who does not know the sender
 * @param disappearingAfter how long the recipient can see it; null when it stays
 * @param media at most 16 kinds
 * @param linkDomains registrable domains of the links in it, where the platform can see them; at
 *     most 32
 * @param length in Unicode code points; null when not known
 * @param fingerprint 64-bit similarity hash that the client may send, as 16 hex digits
 */
public record DirectMessageSent(
    MessageId messageId,
    Conversation conversation,
    AccountId sender,
    List<AccountId> recipients,
    PlatformId platform,
    String surface,
    Instant sentAt,
    boolean messageRequest,
    Relationship relationship,
    Encryption encryption,
    @Nullable Duration disappearingAfter,
    List<Media> media,
    List<String> linkDomains,
    @Nullable Integer length,
    @Nullable String fingerprint,
    SenderProfile senderProfile,
    RecipientProfile recipientProfile)
    implements DmEvent {
  private static final Pattern DOMAIN =
      Pattern.compile("(?!.{254})[\\p{L}\\p{N}_-]{1,63}(\\.[\\p{L}\\p{N}_-]{1,63})+");

  public DirectMessageSent {
    Check.present(messageId, "messageId");
    Check.present(conversation, "conversation");
    Check.present(sender, "sender");
    Check.present(platform, "platform");
    Check.slug(surface, "surface");
    Check.present(sentAt, "sentAt");
    Check.present(encryption, "encryption");
    Check.present(senderProfile, "senderProfile");
    recipients = checked(recipients);
    relationship = relationship == null ? Relationship.UNKNOWN : relationship;
    recipientProfile = recipientProfile == null ? RecipientProfile.UNKNOWN : recipientProfile;
    media = media == null ? List.of() : List.copyOf(media);
    linkDomains = linkDomains == null ? List.of() : List.copyOf(linkDomains);
    Check.atMost(media.size(), 16, "media");
    checkDomains(linkDomains);
    checkNumbers(disappearingAfter, length, fingerprint);
    if (encryption == Encryption.END_TO_END) {
      linkDomains = List.of();
      fingerprint = null;
    }
  }

  @Override
  @JsonIgnore
  public Instant at() {
    return sentAt;
  }

  private static List<AccountId> checked(List<AccountId> recipients) {
    List<AccountId> copy = List.copyOf(Check.present(recipients, "recipients"));
    if (copy.isEmpty()) {
      throw new IllegalArgumentException("recipients must name at least one account");
    }
    Check.atMost(copy.size(), 256, "recipients");
    return copy;
  }

  /** A domain has the form of one, so that no sentence passes for it. */
  private static void checkDomains(List<String> domains) {
    Check.atMost(domains.size(), 32, "linkDomains");
    for (String domain : domains) {
      if (!DOMAIN.matcher(domain).matches()) {
        throw new IllegalArgumentException("linkDomains must hold domain names only");
      }
    }
  }

  private static void checkNumbers(
      @Nullable Duration disappearingAfter, @Nullable Integer length, @Nullable String print) {
    if (disappearingAfter != null && disappearingAfter.isNegative()) {
      throw new IllegalArgumentException("disappearingAfter must not be negative");
    }
    if (length != null) {
      Check.range(length, 0, 10_000_000, "length");
    }
    if (print != null && !isFingerprint(print)) {
      throw new IllegalArgumentException("fingerprint must be 16 hex digits");
    }
  }

  private static boolean isFingerprint(String print) {
    for (int i = 0; i < print.length(); i++) {
      char c = print.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return print.length() == 16;
  }
}
