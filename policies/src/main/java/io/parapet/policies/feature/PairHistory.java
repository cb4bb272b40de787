package io.parapet.policies.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of two accounts, whoever wrote: duplicates, replies, follow-ups. Of a group it
 * holds what one sender wrote there. Not safe for many threads.
 */
public final class PairHistory {
  private long latest = Contact.NEVER;
  private long lastReportAt = Contact.NEVER;
  private @Nullable Outreach lower;
  private @Nullable Outreach upper;
  private final RecentIds ids = new RecentIds();
  private final WindowCounts messages = new WindowCounts(Duration.ofHours(1), 1);

  /** The pair's clock: the latest time it has seen, moved on to this one if that is later. */
  public long now(long eventTime) {
    latest = Math.max(latest, eventTime);
    return latest;
  }

  /** When the pair was last heard of, in milliseconds since 1970. */
  public long latest() {
    return latest;
  }

  /** Whether this id came within the last 24 hours; if not, it now has. */
  public boolean isDuplicate(String id) {
    return ids.seen(id, latest);
  }

  /** Counts a message between the two and tells how it stands. */
  public Contact sent(DirectMessageSent message) {
    AccountId other = other(message);
    Outreach mine = of(message.sender(), other);
    boolean alone = isTwo(message);
    boolean heardOf = alone && hasWritten(peek(other, message.sender()));
    boolean opens = alone && !heardOf && !known(message.relationship().earlierContact());
    boolean strangers = opens && !known(message.relationship().recipientFollows());
    long before = mine.lastAt();
    mine.sent(at(message), opens);
    ids.sentBy(isLower(message.sender(), other), message.messageId().value(), latest);
    messages.add(0, at(message), 1);
    boolean first = opens && before == Contact.NEVER;
    return new Contact(first, strangers, alone && mine.justBecameNagging(), before);
  }

  /** A message is also an answer to whatever the other had written: credits for the other. */
  public List<Credit> answeredBy(DirectMessageSent message) {
    Outreach theirs = isTwo(message) ? peek(other(message), message.sender()) : null;
    return theirs == null ? List.of() : theirs.answered();
  }

  /** Counts a reaction: credits for the sender of the message reacted to. */
  public List<Credit> reacted(RecipientReacted reaction) {
    Outreach written = of(reaction.sender(), reaction.recipient());
    if (reaction.reaction() == Reaction.REPLIED && written.started()) {
      of(reaction.recipient(), reaction.sender()).wrote(reaction.reactedAt().toEpochMilli());
    }
    return written.reacted(reaction.reaction());
  }

  /** How a reaction stands: the first of its kind, by somebody who never wrote to the sender. */
  public Contact standing(RecipientReacted reaction, List<Credit> credits) {
    boolean stranger = !hasWritten(peek(reaction.recipient(), reaction.sender()));
    return new Contact(!credits.isEmpty(), stranger, false, Contact.NEVER);
  }

  /** Counts a report: credits for the one who was reported. */
  public List<Credit> reported(ContentReported report) {
    return of(report.reported(), report.reporter()).reacted(Reaction.REPORTED);
  }

  /** How a report stands; tells when the one before came. */
  public Contact standing(ContentReported report) {
    boolean stranger = !hasWritten(peek(report.reporter(), report.reported()));
    Contact contact = new Contact(false, stranger, false, lastReportAt);
    lastReportAt = Math.max(lastReportAt, report.reportedAt().toEpochMilli());
    return contact;
  }

  /** Whether the reported account is remembered to have written to the reporter. */
  public boolean met(ContentReported report) {
    return hasWritten(peek(report.reported(), report.reporter()));
  }

  /**
   * Which messages of a report that come with a receipt were sent between the two within the last
   * 24 hours, by whom the report names as sender. Of a group nothing is known here.
   */
  public Set<MessageId> received(ContentReported report) {
    return report.messages().stream()
        .filter(message -> message.proof() == ProofKind.RECEIPT && wasSent(message, report))
        .map(ReportedMessage::messageId)
        .collect(Collectors.toUnmodifiableSet());
  }

  private boolean wasSent(ReportedMessage message, ContentReported report) {
    AccountId sender = message.sender();
    AccountId other = sender.equals(report.reporter()) ? report.reported() : report.reporter();
    boolean between = sender.equals(report.reporter()) || sender.equals(report.reported());
    return between && ids.wasSentBy(isLower(sender, other), message.messageId().value(), latest);
  }

  /** Sets the features of the pair, as the sender of a message to another sees them. */
  public void snapshot(DirectMessageSent message, Contact contact, FeatureVector features) {
    AccountId other = other(message);
    messages.advance(latest);
    features.set(FeatureCatalog.CONVERSATION_MESSAGES_1H, messages.sum(0));
    Outreach mine = peek(message.sender(), other);
    if (mine == null || !isTwo(message)) {
      return;
    }
    features
        .set(FeatureCatalog.PAIR_FIRST_CONTACT, contact.first())
        .set(FeatureCatalog.PAIR_STRANGER, contact.stranger());
    between(mine, peek(other, message.sender()), features);
  }

  /** Sets the features of the pair, as the reported account and the reporter stand. */
  public void snapshot(ContentReported report, Contact contact, FeatureVector features) {
    features.set(FeatureCatalog.PAIR_STRANGER, contact.stranger());
    Outreach written = peek(report.reported(), report.reporter());
    if (written != null && written.started()) {
      between(written, peek(report.reporter(), report.reported()), features);
    }
  }

  private void between(Outreach mine, @Nullable Outreach theirs, FeatureVector features) {
    features
        .set(FeatureCatalog.PAIR_UNANSWERED_FOLLOW_UPS, mine.followUps())
        .set(FeatureCatalog.PAIR_SINCE_FIRST_MESSAGE, seconds(firstAt(mine, theirs)))
        .set(FeatureCatalog.PAIR_MESSAGES_24H, mine.messages24h(latest))
        .set(FeatureCatalog.PAIR_BLOCKED, mine.has(Answer.BLOCK));
    if (theirs != null && hasWritten(theirs)) {
      features
          .set(FeatureCatalog.PAIR_SINCE_LAST_REPLY, seconds(theirs.lastAt()))
          .set(FeatureCatalog.PAIR_EARLIER_CONTACT, true);
    }
  }

  /** Sets the features of the pair, as a reaction shows them. */
  public void snapshot(RecipientReacted reaction, Contact contact, FeatureVector features) {
    features.set(FeatureCatalog.PAIR_STRANGER, contact.stranger());
    Outreach written = peek(reaction.sender(), reaction.recipient());
    if (written != null && written.started()) {
      features
          .set(FeatureCatalog.PAIR_UNANSWERED_FOLLOW_UPS, written.followUps())
          .set(FeatureCatalog.PAIR_SINCE_FIRST_MESSAGE, seconds(written.firstAt()));
    }
  }

  public void write(DataOutput out) throws IOException {
    out.writeLong(latest);
    out.writeLong(lastReportAt);
    Outreach.writeNullable(lower, out);
    Outreach.writeNullable(upper, out);
    ids.write(out);
    messages.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param version of the form; 1 did not know who sent a message
   */
  public static PairHistory read(DataInput in, int version) throws IOException {
    PairHistory pair = new PairHistory();
    pair.latest = in.readLong();
    pair.lastReportAt = in.readLong();
    pair.lower = Outreach.readNullable(in);
    pair.upper = Outreach.readNullable(in);
    pair.ids.read(in, version);
    pair.messages.read(in);
    return pair;
  }

  private Outreach of(AccountId from, AccountId to) {
    Outreach known = peek(from, to);
    if (known != null) {
      return known;
    }
    Outreach fresh = new Outreach();
    if (isLower(from, to)) {
      lower = fresh;
    } else {
      upper = fresh;
    }
    return fresh;
  }

  private @Nullable Outreach peek(AccountId from, AccountId to) {
    return isLower(from, to) ? lower : upper;
  }

  private static boolean isLower(AccountId from, AccountId to) {
    return from.value().compareTo(to.value()) <= 0;
  }

  private static boolean hasWritten(@Nullable Outreach side) {
    return side != null && side.started();
  }

  private static boolean known(@Nullable Boolean fact) {
    return Boolean.TRUE.equals(fact);
  }

  /** A group stands for all its members: the sender's own side holds what they wrote there. */
  private static AccountId other(DirectMessageSent message) {
    return isTwo(message) ? message.recipients().getFirst() : message.sender();
  }

  private static boolean isTwo(DirectMessageSent message) {
    return message.conversation().kind() == ConversationKind.ONE_TO_ONE
        && message.recipients().size() == 1;
  }

  private static long firstAt(Outreach mine, @Nullable Outreach theirs) {
    return theirs != null && hasWritten(theirs)
        ? Math.min(mine.firstAt(), theirs.firstAt())
        : mine.firstAt();
  }

  private static long at(DirectMessageSent message) {
    return message.sentAt().toEpochMilli();
  }

  private double seconds(long since) {
    return Math.max(0, latest - since) / 1000.0;
  }
}
