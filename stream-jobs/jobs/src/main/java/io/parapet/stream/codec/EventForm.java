package io.parapet.stream.codec;

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
import io.parapet.policies.feature.Packed;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The binary form of what happens around direct messages. */
public final class EventForm {
  private static final int SENT = 0;
  private static final int REACTED = 1;
  private static final int ADDED = 2;

  private EventForm() {}

  public static void write(DmEvent event, DataOutput out) throws IOException {
    switch (event) {
      case DirectMessageSent sent -> {
        out.writeByte(SENT);
        sent(sent, out);
      }
      case RecipientReacted reacted -> {
        out.writeByte(REACTED);
        reacted(reacted, out);
      }
      case GroupMembersAdded added -> {
        out.writeByte(ADDED);
        added(added, out);
      }
    }
  }

  public static DmEvent read(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case SENT -> sent(in);
      case REACTED -> reacted(in);
      case ADDED -> added(in);
      default -> throw new IOException("unknown kind of event");
    };
  }

  static void account(AccountId account, DataOutput out) throws IOException {
    Fields.text(account.value(), out);
  }

  static AccountId account(DataInput in) throws IOException {
    return new AccountId(Fields.text(in));
  }

  /** A conversation, or that there is none. */
  public static void conversationId(@Nullable ConversationId id, DataOutput out)
      throws IOException {
    Fields.text(id == null ? null : id.value(), out);
  }

  /** A conversation, or null where there is none. */
  public static @Nullable ConversationId conversationId(DataInput in) throws IOException {
    String id = Fields.nullableText(in);
    return id == null ? null : new ConversationId(id);
  }

  private static void sent(DirectMessageSent sent, DataOutput out) throws IOException {
    Fields.text(sent.messageId().value(), out);
    conversation(sent.conversation(), out);
    account(sent.sender(), out);
    Fields.list(sent.recipients(), EventForm::account, out);
    Fields.text(sent.platform().value(), out);
    Fields.text(sent.surface(), out);
    Fields.time(sent.sentAt(), out);
    out.writeBoolean(sent.messageRequest());
    relationship(sent.relationship(), out);
    Fields.constant(sent.encryption(), out);
    duration(sent.disappearingAfter(), out);
    Fields.list(sent.media(), EventForm::media, out);
    Fields.list(sent.linkDomains(), Fields::text, out);
    number(sent.length(), out);
    Fields.text(sent.fingerprint(), out);
    sender(sent.senderProfile(), out);
    recipient(sent.recipientProfile(), out);
  }

  private static DirectMessageSent sent(DataInput in) throws IOException {
    return new DirectMessageSent(
        new MessageId(Fields.text(in)),
        conversation(in),
        account(in),
        Fields.list(EventForm::account, in),
        new PlatformId(Fields.text(in)),
        Fields.text(in),
        Fields.time(in),
        in.readBoolean(),
        relationship(in),
        Fields.constant(Encryption.values(), in),
        duration(in),
        Fields.list(EventForm::media, in),
        Fields.list(Fields::text, in),
        number(in),
        Fields.nullableText(in),
        sender(in),
        recipient(in));
  }

  private static void reacted(RecipientReacted reacted, DataOutput out) throws IOException {
    Fields.text(reacted.messageId().value(), out);
    Fields.text(reacted.conversation().value(), out);
    account(reacted.sender(), out);
    account(reacted.recipient(), out);
    Fields.text(reacted.platform().value(), out);
    Fields.constant(reacted.reaction(), out);
    Fields.time(reacted.reactedAt(), out);
    out.writeBoolean(reacted.messageSentAt() != null);
    if (reacted.messageSentAt() != null) {
      Fields.time(reacted.messageSentAt(), out);
    }
  }

  private static RecipientReacted reacted(DataInput in) throws IOException {
    return new RecipientReacted(
        new MessageId(Fields.text(in)),
        new ConversationId(Fields.text(in)),
        account(in),
        account(in),
        new PlatformId(Fields.text(in)),
        Fields.constant(Reaction.values(), in),
        Fields.time(in),
        in.readBoolean() ? Fields.time(in) : null);
  }

  private static void added(GroupMembersAdded added, DataOutput out) throws IOException {
    conversation(added.conversation(), out);
    account(added.sender(), out);
    Fields.list(added.added(), EventForm::account, out);
    Packed.write(out, added.strangers());
    Fields.text(added.platform().value(), out);
    Fields.time(added.addedAt(), out);
  }

  private static GroupMembersAdded added(DataInput in) throws IOException {
    return new GroupMembersAdded(
        conversation(in),
        account(in),
        Fields.list(EventForm::account, in),
        (int) Packed.read(in),
        new PlatformId(Fields.text(in)),
        Fields.time(in));
  }

  private static void conversation(Conversation conversation, DataOutput out) throws IOException {
    Fields.text(conversation.id().value(), out);
    Fields.constant(conversation.kind(), out);
    Packed.write(out, conversation.members());
  }

  private static Conversation conversation(DataInput in) throws IOException {
    return new Conversation(
        new ConversationId(Fields.text(in)),
        Fields.constant(ConversationKind.values(), in),
        (int) Packed.read(in));
  }

  private static void relationship(Relationship known, DataOutput out) throws IOException {
    Fields.maybe(known.senderFollows(), out);
    Fields.maybe(known.recipientFollows(), out);
    Fields.maybe(known.earlierContact(), out);
    Fields.maybe(known.optedIn(), out);
    Fields.maybe(known.customer(), out);
    Fields.maybe(known.sameOrganisation(), out);
    Fields.maybe(known.blockedLinked(), out);
  }

  private static Relationship relationship(DataInput in) throws IOException {
    return new Relationship(
        Fields.maybe(in),
        Fields.maybe(in),
        Fields.maybe(in),
        Fields.maybe(in),
        Fields.maybe(in),
        Fields.maybe(in),
        Fields.maybe(in));
  }

  private static void media(Media media, DataOutput out) throws IOException {
    Fields.constant(media.kind(), out);
    Packed.write(out, media.count());
  }

  private static Media media(DataInput in) throws IOException {
    return new Media(Fields.constant(MediaKind.values(), in), (int) Packed.read(in));
  }

  private static void sender(SenderProfile sender, DataOutput out) throws IOException {
    duration(sender.accountAge(), out);
    Fields.constant(sender.kind(), out);
    out.writeBoolean(sender.declaredAutomation());
    Fields.maybe(sender.offersHuman(), out);
    Fields.maybe(sender.verified(), out);
    Fields.constant(sender.ageBand(), out);
    out.writeDouble(sender.handleResemblance() == null ? Double.NaN : sender.handleResemblance());
  }

  private static SenderProfile sender(DataInput in) throws IOException {
    Duration age = duration(in);
    AccountKind kind = Fields.constant(AccountKind.values(), in);
    boolean automation = in.readBoolean();
    Boolean human = Fields.maybe(in);
    Boolean verified = Fields.maybe(in);
    AgeBand band = Fields.constant(AgeBand.values(), in);
    double resemblance = in.readDouble();
    Double known = Double.isNaN(resemblance) ? null : Double.valueOf(resemblance);
    return new SenderProfile(age, kind, automation, human, verified, band, known);
  }

  private static void recipient(RecipientProfile recipient, DataOutput out) throws IOException {
    Fields.constant(recipient.ageBand(), out);
    number(recipient.localHour(), out);
    Fields.constant(recipient.whoMayMessage(), out);
  }

  private static RecipientProfile recipient(DataInput in) throws IOException {
    return new RecipientProfile(
        Fields.constant(AgeBand.values(), in),
        number(in),
        Fields.nullableConstant(WhoMayMessage.values(), in));
  }

  private static void number(@Nullable Integer number, DataOutput out) throws IOException {
    Packed.write(out, number == null ? 0 : number + 1L);
  }

  private static @Nullable Integer number(DataInput in) throws IOException {
    int number = (int) Packed.read(in) - 1;
    return number < 0 ? null : Integer.valueOf(number);
  }

  static void duration(@Nullable Duration duration, DataOutput out) throws IOException {
    Packed.write(out, duration == null ? 0 : duration.toMillis() + 1);
  }

  static @Nullable Duration duration(DataInput in) throws IOException {
    long millis = Packed.read(in) - 1;
    return millis < 0 ? null : Duration.ofMillis(millis);
  }
}
