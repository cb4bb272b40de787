package io.parapet.policies.wire;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.Conversation;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.Media;
import io.parapet.policies.event.MediaKind;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.event.SenderProfile;
import io.parapet.policies.event.WhoMayMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads well-formed events straight off the tokens, three times as fast as by reflection. It gives
 * up at whatever it does not expect: the general reader then decides, and has the words for it.
 */
final class EventParser {
  private static final String SENT = "direct_message_sent";
  private static final String REACTED = "recipient_reacted";
  private static final String ADDED = "group_members_added";

  private final Tokens in;

  private @Nullable String type;
  private int version;
  private @Nullable MessageId messageId;
  private @Nullable Conversation conversation;
  private @Nullable ConversationId conversationId;
  private @Nullable AccountId sender;
  private @Nullable AccountId recipient;
  private @Nullable PlatformId platform;
  private @Nullable String surface;
  private @Nullable Instant sentAt;
  private @Nullable Instant reactedAt;
  private @Nullable Instant addedAt;
  private @Nullable Instant messageSentAt;
  private @Nullable Boolean messageRequest;
  private @Nullable Relationship relationship;
  private @Nullable Encryption encryption;
  private @Nullable Duration disappearingAfter;
  private @Nullable List<AccountId> recipients;
  private @Nullable List<AccountId> added;
  private @Nullable List<Media> media;
  private @Nullable List<String> linkDomains;
  private @Nullable Integer length;
  private @Nullable Integer strangers;
  private @Nullable String fingerprint;
  private @Nullable SenderProfile senderProfile;
  private @Nullable RecipientProfile recipientProfile;
  private @Nullable Reaction reaction;

  private EventParser(Tokens in) {
    this.in = in;
  }

  /** The event, or null if only the general reader can tell. */
  static @Nullable DmEvent read(byte[] json) {
    return Tokens.read(json, in -> new EventParser(in).event());
  }

  private DmEvent event() throws Unexpected {
    in.object(this::field);
    in.end();
    Unexpected.unless(version == WireFormat.VERSION);
    return switch (Unexpected.ifMissing(type)) {
      case SENT -> sent();
      case REACTED -> reacted();
      case ADDED -> added();
      default -> throw Unexpected.HERE;
    };
  }

  private void field(String name, JsonToken token) throws Unexpected {
    switch (name) {
      case "type" -> type = in.text();
      case "version" -> version = in.number();
      case "messageId" -> messageId = new MessageId(in.text());
      case "conversation" -> conversation(token);
      case "sender" -> sender = new AccountId(in.text());
      case "recipient" -> recipient = new AccountId(in.text());
      case "recipients" -> recipients = in.list(() -> new AccountId(in.text()));
      case "added" -> added = in.list(() -> new AccountId(in.text()));
      case "platform" -> platform = new PlatformId(in.text());
      case "surface" -> surface = in.text();
      case "sentAt" -> sentAt = in.instant();
      case "reactedAt" -> reactedAt = in.instant();
      case "addedAt" -> addedAt = in.instant();
      case "messageSentAt" -> messageSentAt = in.instant();
      case "messageRequest" -> messageRequest = in.truth();
      case "relationship" -> relationship = relationship();
      case "encryption" -> encryption = in.constant(Encryption.class);
      case "disappearingAfter" -> disappearingAfter = in.duration();
      case "media" -> media = in.list(this::media);
      case "linkDomains" -> linkDomains = in.list(in::text);
      case "length" -> length = in.number();
      case "strangers" -> strangers = in.number();
      case "fingerprint" -> fingerprint = in.text();
      case "senderProfile" -> senderProfile = senderProfile();
      case "recipientProfile" -> recipientProfile = recipientProfile();
      case "reaction" -> reaction = in.constant(Reaction.class);
      default -> in.skip();
    }
  }

  @SuppressWarnings("NullAway") // the records check for themselves what must be there
  private DmEvent sent() throws Unexpected {
    return new DirectMessageSent(
        messageId,
        conversation,
        sender,
        recipients,
        platform,
        surface,
        sentAt,
        Unexpected.ifMissing(messageRequest),
        relationship,
        encryption,
        disappearingAfter,
        media,
        linkDomains,
        length,
        fingerprint,
        senderProfile,
        recipientProfile);
  }

  @SuppressWarnings("NullAway") // the records check for themselves what must be there
  private DmEvent reacted() {
    return new RecipientReacted(
        messageId, conversationId, sender, recipient, platform, reaction, reactedAt, messageSentAt);
  }

  @SuppressWarnings("NullAway") // the records check for themselves what must be there
  private DmEvent added() throws Unexpected {
    return new GroupMembersAdded(
        conversation, sender, added, Unexpected.ifMissing(strangers), platform, addedAt);
  }

  /** The whole of it, or for a reaction its id. */
  private void conversation(JsonToken token) throws Unexpected {
    if (token == JsonToken.VALUE_STRING) {
      conversationId = new ConversationId(in.text());
      return;
    }
    var read =
        new Object() {
          @Nullable ConversationId id;
          @Nullable ConversationKind kind;
          int members;
        };
    in.object(
        (name, value) -> {
          switch (name) {
            case "id" -> read.id = new ConversationId(in.text());
            case "kind" -> read.kind = in.constant(ConversationKind.class);
            case "members" -> read.members = in.number();
            default -> in.skip();
          }
        });
    conversation =
        new Conversation(
            Unexpected.ifMissing(read.id), Unexpected.ifMissing(read.kind), read.members);
  }

  private Relationship relationship() throws Unexpected {
    @Nullable Boolean[] known = new Boolean[7];
    in.object(
        (name, value) -> {
          switch (name) {
            case "senderFollows" -> known[0] = in.truth();
            case "recipientFollows" -> known[1] = in.truth();
            case "earlierContact" -> known[2] = in.truth();
            case "optedIn" -> known[3] = in.truth();
            case "customer" -> known[4] = in.truth();
            case "sameOrganisation" -> known[5] = in.truth();
            case "blockedLinked" -> known[6] = in.truth();
            default -> in.skip();
          }
        });
    return new Relationship(known[0], known[1], known[2], known[3], known[4], known[5], known[6]);
  }

  private Media media() throws Unexpected {
    var read =
        new Object() {
          @Nullable MediaKind kind;
          int count;
        };
    in.object(
        (name, value) -> {
          switch (name) {
            case "kind" -> read.kind = in.constant(MediaKind.class);
            case "count" -> read.count = in.number();
            default -> in.skip();
          }
        });
    return new Media(Unexpected.ifMissing(read.kind), read.count);
  }

  private SenderProfile senderProfile() throws Unexpected {
    var read =
        new Object() {
          @Nullable Duration accountAge;
          @Nullable AccountKind kind;
          @Nullable Boolean declaredAutomation;
          @Nullable Boolean offersHuman;
          @Nullable Boolean verified;
          @Nullable AgeBand ageBand;
          @Nullable Double handleResemblance;
        };
    in.object(
        (name, value) -> {
          switch (name) {
            case "accountAge" -> read.accountAge = in.duration();
            case "kind" -> read.kind = in.constant(AccountKind.class);
            case "declaredAutomation" -> read.declaredAutomation = in.truth();
            case "offersHuman" -> read.offersHuman = in.truth();
            case "verified" -> read.verified = in.truth();
            case "ageBand" -> read.ageBand = in.constant(AgeBand.class);
            case "handleResemblance" -> read.handleResemblance = in.decimal();
            default -> in.skip();
          }
        });
    Unexpected.unless(read.kind != null && read.ageBand != null && read.declaredAutomation != null);
    return new SenderProfile(
        read.accountAge,
        Unexpected.ifMissing(read.kind),
        Unexpected.ifMissing(read.declaredAutomation),
        read.offersHuman,
        read.verified,
        Unexpected.ifMissing(read.ageBand),
        read.handleResemblance);
  }

  private RecipientProfile recipientProfile() throws Unexpected {
    var read =
        new Object() {
          @Nullable AgeBand ageBand;
          @Nullable Integer localHour;
          @Nullable WhoMayMessage whoMayMessage;
        };
    in.object(
        (name, value) -> {
          switch (name) {
            case "ageBand" -> read.ageBand = in.constant(AgeBand.class);
            case "localHour" -> read.localHour = in.number();
            case "whoMayMessage" -> read.whoMayMessage = in.constant(WhoMayMessage.class);
            default -> in.skip();
          }
        });
    return new RecipientProfile(
        Unexpected.ifMissing(read.ageBand), read.localHour, read.whoMayMessage);
  }
}
