package io.parapet.policies.feature;

import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.SenderCounts.Thing;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * What is remembered of an account as a sender: how much it writes, in what manner, and how
 * recipients take it. Under 1 KiB for nearly every account. Not safe for many threads.
 */
public final class SenderHistory {
  private static final float MILLIS_A_DAY = 24 * 3600 * 1000f;

  final SenderCounts counts = new SenderCounts();
  final EvenGaps cadence = new EvenGaps();
  final ActiveHours hours = new ActiveHours();
  final DistinctCount domains = new DistinctCount(Duration.ofHours(24));
  final LastKnown known = new LastKnown();
  private final RecentPrints prints = new RecentPrints();
  private final DistinctTimes reporters = new DistinctTimes();
  private final DistinctTimes unmetReporters = new DistinctTimes();
  private final Outsiders outsiders = new Outsiders();
  private final Memberships memberships = new Memberships();
  private final LastProfile profile = new LastProfile();
  private long latest = Contact.NEVER;
  private long lastSentAt = Contact.NEVER;
  private float silentDays = Float.NaN;

  /** The account's clock: the latest time it has seen, moved on to this one if that is later. */
  public long now(long eventTime) {
    latest = Math.max(latest, eventTime);
    return latest;
  }

  /** When the account was last heard of, in milliseconds since 1970. */
  public long latest() {
    return latest;
  }

  /** Counts a message that the account sent. */
  public void sent(DirectMessageSent message, Contact contact) {
    long at = message.sentAt().toEpochMilli();
    counts.add(Thing.MESSAGES, at);
    counts.conversation(contact.previousAt(), at);
    count(contact.first(), Thing.NEW_RECIPIENTS, at);
    count(contact.first() && contact.stranger(), Thing.STRANGERS, at);
    count(contact.nagging(), Thing.NAGGED, at);
    profile.seen(message.senderProfile(), at);
    rhythm(at);
    manner(message, contact, at);
  }

  /** Counts accounts put into a group. */
  public void added(GroupMembersAdded addition) {
    long at = addition.addedAt().toEpochMilli();
    counts.add(Thing.GROUP_ADDS.slot(), at, addition.added().size());
    counts.add(Thing.STRANGER_GROUP_ADDS.slot(), at, addition.strangers());
  }

  /** Counts how a recipient took a message. */
  public void met(RecipientReacted reaction) {
    Answer answer = Answer.of(reaction.reaction());
    if (answer != null) {
      counts.add(Thing.RECEIVED.slot(answer), reaction.reactedAt().toEpochMilli(), 1);
    }
  }

  /**
   * Counts a report of the account.
   *
   * @param contact tells when the same reporter reported before
   * @param met the account is known to have written to the reporter
   */
  public void reported(long at, Contact contact, boolean met) {
    counts.add(Thing.RECEIVED.slot(Answer.REPORT), at, 1);
    reporters.seen(contact.previousAt(), at);
    if (!met) {
      unmetReporters.seen(contact.previousAt(), at);
    }
  }

  /**
   * Counts that a report came from somebody who has nothing to do with the account.
   *
   * @param contact tells when the same reporter reported before
   * @param before whom else the reporter had reported so, as {@link
   *     RecipientHistory#reportedAsOutsider} told
   */
  public void reportedByOutsider(long at, Contact contact, List<Integer> before) {
    outsiders.reported(contact.previousAt(), at, before);
  }

  /** Credits an answer to the contact it answers. */
  public void credit(Credit credit) {
    switch (credit.kind()) {
      case ANSWERED -> counts.add(Thing.ANSWERED.slot(credit.answer()), credit.contactAt(), 1);
      case TAKEN_BACK -> counts.add(Thing.ANSWERED.slot(credit.answer()), credit.contactAt(), -1);
      case ENDED_NAGGING -> counts.add(Thing.NAGGED.slot(), credit.contactAt(), -1);
    }
  }

  /** Takes over values that were worked out elsewhere, such as strikes. */
  public void learn(String feature, double value, long at) {
    known.learn(feature, value, at);
  }

  /** Joins a campaign of that many senders, by text or by link domain. */
  public void joined(String campaign, boolean byLink, double senders, long at) {
    memberships.joined(campaign, byLink, senders, at);
  }

  /** Sets the features of the sender. */
  public void snapshot(ReplyDelays delays, FeatureVector features) {
    counts.advance(latest);
    SenderFeatures.set(this, latest, delays, features);
    memberships.set(features, latest);
  }

  /** Sets the features that only reports of this account have, and what messages bring along. */
  public void snapshotOfReports(FeatureVector features) {
    profile.set(features, latest);
    Brigading day = brigading();
    features
        .set(FeatureCatalog.REPORT_UNMET_REPORTERS_24H, day.unmet())
        .set(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H, day.bunched())
        .set(FeatureCatalog.REPORT_ACQUAINTED_OUTSIDERS_24H, day.acquainted())
        .set(FeatureCatalog.REPORT_BRIGADING, day.probability())
        .set(FeatureCatalog.REPORT_REPORTERS_24H, day.reporters())
        .set(FeatureCatalog.REPORT_REPORTERS_7D, reporters.count7d(latest));
  }

  /** What the reports of the last day show. */
  private Brigading brigading() {
    counts.advance(latest);
    return new Brigading(
        reporters.count24h(latest),
        unmetReporters.count24h(latest),
        outsiders.bunched(latest),
        outsiders.acquainted(latest),
        counts.reached());
  }

  public void write(DataOutput out) throws IOException {
    out.writeLong(latest);
    out.writeLong(lastSentAt);
    out.writeFloat(silentDays);
    counts.write(out);
    cadence.write(out);
    hours.write(out);
    domains.write(out);
    known.write(out);
    prints.write(out);
    reporters.write(out);
    unmetReporters.write(out);
    memberships.write(out);
    profile.write(out);
    outsiders.write(out);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param version of the form; 1 knew neither unmet reporters nor campaigns, 2 not the account's
   *     profile, 3 not who among its reporters are outsiders
   */
  public static SenderHistory read(DataInput in, int version) throws IOException {
    SenderHistory sender = new SenderHistory();
    sender.latest = in.readLong();
    sender.lastSentAt = in.readLong();
    sender.silentDays = in.readFloat();
    sender.counts.read(in);
    sender.cadence.read(in);
    sender.hours.read(in);
    sender.domains.read(in);
    sender.known.read(in);
    sender.prints.read(in);
    sender.reporters.read(in);
    if (version >= 2) {
      sender.unmetReporters.read(in);
      sender.memberships.read(in);
    }
    if (version >= 3) {
      sender.profile.read(in);
    }
    if (version >= 4) {
      sender.outsiders.read(in);
    }
    return sender;
  }

  /** Days of silence before the current activity, which a day without a message ends. */
  float silentDays() {
    return silentDays;
  }

  private void rhythm(long at) {
    if (lastSentAt != Contact.NEVER) {
      long gap = at - lastSentAt;
      cadence.gap(gap);
      if (gap >= MILLIS_A_DAY) {
        silentDays = gap / MILLIS_A_DAY;
      } else if (Float.isNaN(silentDays)) {
        silentDays = 0;
      }
    }
    lastSentAt = Math.max(lastSentAt, at);
    hours.mark(at);
  }

  private void manner(DirectMessageSent message, Contact contact, long at) {
    count(message.messageRequest(), Thing.REQUESTS, at);
    count(message.disappearingAfter() != null, Thing.DISAPPEARING, at);
    count(!message.media().isEmpty(), Thing.WITH_MEDIA, at);
    count(contact.first() && adultToMinor(message), Thing.MINORS, at);
    Integer hour = message.recipientProfile().localHour();
    count(hour != null, Thing.HOUR_KNOWN, at);
    count(hour != null && (hour >= 22 || hour < 6), Thing.OFF_HOURS, at);
    boolean visible = message.encryption() != Encryption.END_TO_END;
    count(contact.first() && visible, Thing.LINKS_VISIBLE, at);
    count(contact.first() && !message.linkDomains().isEmpty(), Thing.FIRST_WITH_LINK, at);
    message.linkDomains().forEach(domain -> domains.add(domain, latest));
    if (message.fingerprint() != null) {
      counts.add(Thing.FINGERPRINTED, at);
      long print = HexFormat.fromHexDigitsToLong(message.fingerprint());
      count(prints.resembles(print), Thing.NEAR_DUPLICATES, at);
    }
  }

  private void count(boolean so, Thing thing, long at) {
    if (so) {
      counts.add(thing, at);
    }
  }

  private static boolean adultToMinor(DirectMessageSent message) {
    return message.conversation().kind() == ConversationKind.ONE_TO_ONE
        && message.recipientProfile().ageBand().minor()
        && !message.senderProfile().ageBand().minor();
  }
}
