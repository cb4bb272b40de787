package io.parapet.policies.feature;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What is remembered of an account as a recipient and reporter, or of a group as a whole. Not safe
 * for many threads.
 */
public final class RecipientHistory {
  private static final int STRANGERS = 0;
  private static final int REPELLED = 1;
  private static final int MESSAGES = 2;
  private static final int IN_HOUR = 3;
  private static final int ADULTS = 1;
  private static final int HOSTILE_REPORTS = 2;
  private static final int REPORTS = 3;
  private static final int IN_DAY = 4;

  /** From this many strangers turned away in a day on, they may be one crowd. */
  private static final int CROWD = 3;

  private long latest = Contact.NEVER;
  private final WindowCounts hour = new WindowCounts(Duration.ofHours(1), IN_HOUR);
  private final WindowCounts day = new WindowCounts(Duration.ofHours(24), IN_DAY);
  private final WindowCounts repelledInDay = new WindowCounts(Duration.ofHours(24), 1);
  private final LastKnown known = new LastKnown();
  private final Openings openings = new Openings();
  private final Targets targets = new Targets();

  /** The account's clock: the latest time it has seen, moved on to this one if that is later. */
  public long now(long eventTime) {
    latest = Math.max(latest, eventTime);
    return latest;
  }

  /** When the account was last heard of, in milliseconds since 1970. */
  public long latest() {
    return latest;
  }

  /** Counts a message that came in. */
  public void received(DirectMessageSent message, Contact contact) {
    long at = message.sentAt().toEpochMilli();
    hour.add(MESSAGES, at, 1);
    if (contact.stranger()) {
      hour.move(STRANGERS, contact.previousAt(), at);
      day.move(STRANGERS, contact.previousAt(), at);
    }
    if (contact.stranger() && contact.first()) {
      opened(message, at);
    }
  }

  private void opened(DirectMessageSent message, long at) {
    openings.add(Opening.of(message));
    if (toMinor(message)) {
      day.add(ADULTS, at, 1);
    }
  }

  /**
   * Counts what the account did with a message.
   *
   * @return whether it turned a stranger away
   */
  public boolean reacted(RecipientReacted reaction, Contact contact) {
    long at = reaction.reactedAt().toEpochMilli();
    boolean repelled =
        switch (reaction.reaction()) {
          case BLOCKED, REQUEST_DECLINED, REPORTED -> contact.stranger() && contact.first();
          default -> false;
        };
    if (repelled) {
      hour.add(REPELLED, at, 1);
      repelledInDay.add(0, at, 1);
    }
    switch (reaction.reaction()) {
      case REPLIED, REQUEST_ACCEPTED, MARKED_NOT_SPAM -> welcomed(reaction.sender());
      default -> {}
    }
    return repelled;
  }

  /** The account wants to hear from that sender. */
  public void welcomed(AccountId sender) {
    openings.remove(sender);
  }

  /**
   * Who began to write in the last day, if the account turned so many strangers away that they may
   * be a crowd; those it answered are left out.
   */
  public List<Opening> crowd() {
    repelledInDay.advance(latest);
    return repelledInDay.sum(0) < CROWD ? List.of() : openings.since24h(latest);
  }

  /** Counts a report that the account made. */
  public void reported(ReportReason reason, long at) {
    day.add(REPORTS, at, 1);
    switch (reason) {
      case HARASSMENT, HATE, THREAT -> day.add(HOSTILE_REPORTS, at, 1);
      default -> {}
    }
  }

  /**
   * Remembers whom the account reported without having to do with them.
   *
   * @return the others whom it had reported so within 90 days: the latest 8, as 32-bit hashes
   */
  public List<Integer> reportedAsOutsider(AccountId whom, long at) {
    return targets.reported(whom, at);
  }

  /** Takes over values that were worked out elsewhere, such as credibility. */
  public void learn(String feature, double value, long at) {
    known.learn(feature, value, at);
  }

  /** Sets the features of the recipient. */
  public void snapshot(FeatureVector features) {
    hour.advance(latest);
    day.advance(latest);
    repelledInDay.advance(latest);
    features
        .set(FeatureCatalog.RECIPIENT_PILE_ON_SENDERS_24H, repelledInDay.sum(0))
        .set(FeatureCatalog.RECIPIENT_STRANGERS_1H, hour.sum(STRANGERS))
        .set(FeatureCatalog.RECIPIENT_STRANGERS_24H, day.sum(STRANGERS))
        .set(FeatureCatalog.RECIPIENT_HOSTILE_REPORTS_24H, day.sum(HOSTILE_REPORTS))
        .set(FeatureCatalog.RECIPIENT_PILE_ON_SENDERS_1H, hour.sum(REPELLED))
        .set(FeatureCatalog.RECIPIENT_ADULT_FIRST_CONTACTS_24H, day.sum(ADULTS));
  }

  /** Sets the features of a group. */
  public void snapshotOfGroup(FeatureVector features) {
    hour.advance(latest);
    features.set(FeatureCatalog.CONVERSATION_MESSAGES_1H, hour.sum(MESSAGES));
  }

  /** Sets the features of the account as one who reports for that reason. */
  public void snapshotOfReporter(ReportReason reason, FeatureVector features) {
    day.advance(latest);
    features.set(FeatureCatalog.REPORT_REPORTER_REPORTS_24H, day.sum(REPORTS));
    known.set(features, latest);
    known.narrow(FeatureCatalog.REPORT_REPORTER_CREDIBILITY, reason.key(), features, latest);
  }

  public void write(DataOutput out) throws IOException {
    out.writeLong(latest);
    hour.write(out);
    day.write(out);
    known.write(out);
    repelledInDay.write(out);
    openings.write(out);
    targets.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param version of the form; 1 knew nothing of a day's repelled strangers, 2 not who began to
   *     write, 3 not whom the account reported as an outsider
   */
  public static RecipientHistory read(DataInput in, int version) throws IOException {
    RecipientHistory recipient = new RecipientHistory();
    recipient.latest = in.readLong();
    recipient.hour.read(in);
    recipient.day.read(in);
    recipient.known.read(in);
    if (version >= 2) {
      recipient.repelledInDay.read(in);
    }
    if (version >= 3) {
      recipient.openings.read(in);
    }
    if (version >= 4) {
      recipient.targets.read(in);
    }
    return recipient;
  }

  private static boolean toMinor(DirectMessageSent message) {
    return message.recipientProfile().ageBand().minor()
        && !message.senderProfile().ageBand().minor();
  }
}
