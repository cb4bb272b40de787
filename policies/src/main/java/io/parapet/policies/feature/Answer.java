package io.parapet.policies.feature;

import io.parapet.policies.event.Reaction;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways a recipient answers a first contact, each counted once a contact. A ratio of few
 * contacts is drawn towards a prior: (answers + a) / (contacts + a + c), a Beta(a, c) posterior
 * mean.
 */
public enum Answer {
  REPLY(
      Reaction.REPLIED,
      1,
      1,
      FeatureCatalog.SENDER_REPLY_RATIO_24H,
      FeatureCatalog.SENDER_REPLY_RATIO_7D),
  READ(
      Reaction.READ,
      1,
      1,
      FeatureCatalog.SENDER_READ_RATIO_24H,
      FeatureCatalog.SENDER_READ_RATIO_7D),
  ACCEPT(
      Reaction.REQUEST_ACCEPTED,
      1,
      1,
      FeatureCatalog.SENDER_ACCEPT_RATIO_24H,
      FeatureCatalog.SENDER_ACCEPT_RATIO_7D),
  DECLINE(
      Reaction.REQUEST_DECLINED,
      0.1,
      1.9,
      FeatureCatalog.SENDER_DECLINE_RATIO_24H,
      FeatureCatalog.SENDER_DECLINE_RATIO_7D),
  BLOCK(
      Reaction.BLOCKED,
      0.1,
      1.9,
      FeatureCatalog.SENDER_BLOCK_RATIO_24H,
      FeatureCatalog.SENDER_BLOCK_RATIO_7D),
  MUTE(
      Reaction.MUTED,
      0.1,
      1.9,
      FeatureCatalog.SENDER_MUTE_RATIO_24H,
      FeatureCatalog.SENDER_MUTE_RATIO_7D),
  SPAM(
      Reaction.MOVED_TO_SPAM,
      0.1,
      1.9,
      FeatureCatalog.SENDER_SPAM_RATIO_24H,
      FeatureCatalog.SENDER_SPAM_RATIO_7D),
  FILTERED(
      Reaction.FILTERED,
      0.1,
      1.9,
      FeatureCatalog.SENDER_FILTERED_RATIO_24H,
      FeatureCatalog.SENDER_FILTERED_RATIO_7D),
  REPORT(
      Reaction.REPORTED,
      0.1,
      1.9,
      FeatureCatalog.SENDER_REPORT_RATIO_24H,
      FeatureCatalog.SENDER_REPORT_RATIO_7D);

  private static final Map<Reaction, Answer> BY_REACTION = new EnumMap<>(Reaction.class);

  static {
    Arrays.stream(values()).forEach(answer -> BY_REACTION.put(answer.reaction, answer));
  }

  private final Reaction reaction;
  private final double a;
  private final double c;
  private final Feature ratio24h;
  private final Feature ratio7d;

  Answer(Reaction reaction, double a, double c, Feature ratio24h, Feature ratio7d) {
    this.reaction = reaction;
    this.a = a;
    this.c = c;
    this.ratio24h = ratio24h;
    this.ratio7d = ratio7d;
  }

  /** The answer that a reaction is, or null when no ratio is kept of it. */
  public static @Nullable Answer of(Reaction reaction) {
    return BY_REACTION.get(reaction);
  }

  /** The share that answered so, at most 1; contacts are those old enough to expect it from. */
  double ratio(int answers, double contacts) {
    return Math.min(1, (answers + a) / (contacts + a + c));
  }

  Feature ratio24h() {
    return ratio24h;
  }

  Feature ratio7d() {
    return ratio7d;
  }
}
