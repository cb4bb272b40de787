package io.parapet.policies.feature;

import io.parapet.policies.feature.SenderCounts.Thing;

/** Reads the features of a sender off its history. */
final class SenderFeatures {
  /** Fewer first contacts than this, or messages, say nothing yet: the ratio is missing. */
  static final int ENOUGH = 5;

  private static final int ENOUGH_FOR_AUTOMATION = 20;

  private static final Feature[][] VOLUME = {
    {
      FeatureCatalog.SENDER_MESSAGES_1M,
      FeatureCatalog.SENDER_CONVERSATIONS_1M,
      FeatureCatalog.SENDER_NEW_RECIPIENTS_1M,
      FeatureCatalog.SENDER_STRANGERS_1M
    },
    {
      FeatureCatalog.SENDER_MESSAGES_1H,
      FeatureCatalog.SENDER_CONVERSATIONS_1H,
      FeatureCatalog.SENDER_NEW_RECIPIENTS_1H,
      FeatureCatalog.SENDER_STRANGERS_1H,
      FeatureCatalog.SENDER_GROUP_ADDS_1H
    },
    {
      FeatureCatalog.SENDER_MESSAGES_24H,
      FeatureCatalog.SENDER_CONVERSATIONS_24H,
      FeatureCatalog.SENDER_NEW_RECIPIENTS_24H,
      FeatureCatalog.SENDER_STRANGERS_24H,
      FeatureCatalog.SENDER_GROUP_ADDS_24H
    },
    {
      FeatureCatalog.SENDER_MESSAGES_7D,
      FeatureCatalog.SENDER_CONVERSATIONS_7D,
      FeatureCatalog.SENDER_NEW_RECIPIENTS_7D,
      FeatureCatalog.SENDER_STRANGERS_7D
    },
  };

  private final SenderHistory sender;
  private final FeatureVector features;
  private final int[] day;
  private final int[] week;

  private SenderFeatures(SenderHistory sender, FeatureVector features) {
    this.sender = sender;
    this.features = features;
    this.day = sender.counts.day().sums();
    this.week = sender.counts.week().sums();
  }

  static void set(SenderHistory sender, long now, ReplyDelays delays, FeatureVector features) {
    SenderFeatures reader = new SenderFeatures(sender, features);
    reader.volume();
    reader.ratios(now, delays);
    reader.received();
    reader.manner(now);
    reader.automation(now);
    sender.known.set(features, now);
  }

  private void volume() {
    SenderCounts counts = sender.counts;
    int[][] sums = {counts.minute().sums(), counts.hour().sums(), day, week};
    for (int window = 0; window < VOLUME.length; window++) {
      for (int thing = 0; thing < VOLUME[window].length; thing++) {
        features.set(VOLUME[window][thing], sums[window][thing]);
      }
    }
  }

  private void ratios(long now, ReplyDelays delays) {
    int contacts = Thing.NEW_RECIPIENTS.slot();
    double expected24h = sender.counts.day().matured(contacts, now, delays);
    double expected7d = sender.counts.week().matured(contacts, now, delays);
    for (Answer answer : ANSWERS) {
      int slot = Thing.ANSWERED.slot(answer);
      if (expected24h >= ENOUGH) {
        features.set(answer.ratio24h(), answer.ratio(day[slot], expected24h));
      }
      if (expected7d >= ENOUGH) {
        features.set(answer.ratio7d(), answer.ratio(week[slot], expected7d));
      }
    }
  }

  private void received() {
    int answered = day[Thing.ANSWERED.slot(Answer.REPLY)];
    int replied = day[Thing.RECEIVED.slot(Answer.REPLY)];
    features
        .set(FeatureCatalog.SENDER_REPLIES_24H, Math.max(answered, replied))
        .set(FeatureCatalog.SENDER_DECLINES_24H, day[Thing.RECEIVED.slot(Answer.DECLINE)])
        .set(FeatureCatalog.SENDER_BLOCKS_24H, day[Thing.RECEIVED.slot(Answer.BLOCK)])
        .set(FeatureCatalog.SENDER_MUTES_24H, day[Thing.RECEIVED.slot(Answer.MUTE)])
        .set(FeatureCatalog.SENDER_SPAM_MOVES_24H, day[Thing.RECEIVED.slot(Answer.SPAM)])
        .set(FeatureCatalog.SENDER_REPORTS_24H, day[Thing.RECEIVED.slot(Answer.REPORT)])
        .set(FeatureCatalog.SENDER_STRANGER_GROUP_ADDS_24H, of(Thing.STRANGER_GROUP_ADDS))
        .set(FeatureCatalog.SENDER_MINORS_CONTACTED_24H, of(Thing.MINORS))
        .set(FeatureCatalog.SENDER_UNANSWERED_PAIRS_24H, of(Thing.NAGGED));
  }

  private void manner(long now) {
    share(FeatureCatalog.SENDER_OFF_HOURS_SHARE_24H, Thing.OFF_HOURS, Thing.HOUR_KNOWN);
    share(FeatureCatalog.SENDER_REQUEST_SHARE_24H, Thing.REQUESTS, Thing.MESSAGES);
    share(FeatureCatalog.SENDER_DISAPPEARING_SHARE_24H, Thing.DISAPPEARING, Thing.MESSAGES);
    share(FeatureCatalog.SENDER_MEDIA_SHARE_24H, Thing.WITH_MEDIA, Thing.MESSAGES);
    share(
        FeatureCatalog.SENDER_FIRST_CONTACT_LINK_SHARE_24H,
        Thing.FIRST_WITH_LINK,
        Thing.LINKS_VISIBLE);
    share(
        FeatureCatalog.SENDER_NEAR_DUPLICATE_SHARE_24H, Thing.NEAR_DUPLICATES, Thing.FINGERPRINTED);
    features
        .set(FeatureCatalog.SENDER_CADENCE_REGULARITY, sender.cadence.regularity())
        .set(FeatureCatalog.SENDER_ACTIVE_HOURS_24H, sender.hours.count(now))
        .set(FeatureCatalog.SENDER_LINK_DOMAINS_24H, sender.domains.count(now))
        .set(FeatureCatalog.SENDER_DORMANCY, sender.silentDays());
  }

  /**
   * A rule of thumb until a model replaces it: even gaps, no sleep, the same message again and a
   * high rate each speak for a program; their log-odds add up.
   */
  private void automation(long now) {
    if (of(Thing.MESSAGES) < ENOUGH_FOR_AUTOMATION) {
      return;
    }
    double evidence = -4 + Math.log10(1 + features.number(FeatureCatalog.SENDER_MESSAGES_1H));
    evidence += 5 * Math.max(0, known(FeatureCatalog.SENDER_CADENCE_REGULARITY) - 0.5);
    evidence += 0.25 * Math.max(0, sender.hours.count(now) - 16);
    evidence += 3 * known(FeatureCatalog.SENDER_NEAR_DUPLICATE_SHARE_24H);
    features.set(FeatureCatalog.SENDER_APPARENT_AUTOMATION, 1 / (1 + Math.exp(-evidence)));
  }

  private double known(Feature feature) {
    return features.has(feature) ? features.number(feature) : 0;
  }

  private void share(Feature feature, Thing part, Thing whole) {
    int all = of(whole);
    if (all >= ENOUGH) {
      features.set(feature, Math.min(1, (double) of(part) / all));
    }
  }

  private int of(Thing thing) {
    return day[thing.slot()];
  }

  private static final Answer[] ANSWERS = Answer.values();
}
