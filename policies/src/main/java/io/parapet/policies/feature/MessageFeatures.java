package io.parapet.policies.feature;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.Media;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.event.SenderProfile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one event says by itself, without any history. The stream and the API both start here. */
public final class MessageFeatures {
  private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

  /** Made once, so that they also remember their hashes. */
  private static final ClassValue<String[]> WORDS =
      new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
          return Stream.of(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .toArray(String[]::new);
        }
      };

  private MessageFeatures() {}

  /** The message, the two profiles and what the platform knows of the pair. */
  public static FeatureVector of(DirectMessageSent message) {
    return stamp(message, new FeatureVector());
  }

  /** The same, beside what histories told; where both know of earlier contact, theirs stands. */
  public static FeatureVector stamp(DirectMessageSent message, FeatureVector vector) {
    message(message, vector);
    sender(message.senderProfile(), vector);
    recipient(message.recipientProfile(), vector);
    pair(message.relationship(), vector);
    return vector;
  }

  /** Where members were added, and how many. */
  public static FeatureVector stamp(GroupMembersAdded event, FeatureVector vector) {
    return vector
        .set(FeatureCatalog.MESSAGE_PLATFORM, event.platform().value())
        .set(FeatureCatalog.MESSAGE_CONVERSATION_KIND, word(event.conversation().kind()))
        .set(FeatureCatalog.MESSAGE_MEMBERS, event.conversation().members());
  }

  /** Where a recipient reacted, and how. */
  public static FeatureVector stamp(RecipientReacted event, FeatureVector vector) {
    return vector
        .set(FeatureCatalog.MESSAGE_PLATFORM, event.platform().value())
        .set(FeatureCatalog.PAIR_REACTION, word(event.reaction()));
  }

  /** An enum constant as policies write it. */
  public static String word(Enum<?> constant) {
    return WORDS.get(constant.getDeclaringClass())[constant.ordinal()];
  }

  private static void message(DirectMessageSent message, FeatureVector vector) {
    Duration disappearing = message.disappearingAfter();
    vector
        .set(FeatureCatalog.MESSAGE_PLATFORM, message.platform().value())
        .set(FeatureCatalog.MESSAGE_SURFACE, message.surface())
        .set(FeatureCatalog.MESSAGE_ENCRYPTION, word(message.encryption()))
        .set(FeatureCatalog.MESSAGE_CONVERSATION_KIND, word(message.conversation().kind()))
        .set(FeatureCatalog.MESSAGE_MEMBERS, message.conversation().members())
        .set(FeatureCatalog.MESSAGE_RECIPIENTS, message.recipients().size())
        .set(FeatureCatalog.MESSAGE_REQUEST, message.messageRequest())
        .set(FeatureCatalog.MESSAGE_DISAPPEARING, disappearing != null)
        .setIfKnown(
            FeatureCatalog.MESSAGE_DISAPPEARING_AFTER,
            disappearing == null ? null : disappearing.toSeconds())
        .setIfKnown(FeatureCatalog.MESSAGE_LENGTH, message.length());
    media(message, vector);
    links(message, vector);
  }

  private static void media(DirectMessageSent message, FeatureVector vector) {
    if (message.media().isEmpty()) {
      vector.set(FeatureCatalog.MESSAGE_MEDIA_COUNT, 0);
      vector.set(FeatureCatalog.MESSAGE_MEDIA_KINDS, List.of());
      return;
    }
    vector.set(
        FeatureCatalog.MESSAGE_MEDIA_COUNT, message.media().stream().mapToInt(Media::count).sum());
    vector.set(
        FeatureCatalog.MESSAGE_MEDIA_KINDS,
        message.media().stream().map(media -> word(media.kind())).distinct().toList());
  }

  /**
   * The platform cannot see links in an end-to-end encrypted message, so there they are missing.
   */
  private static void links(DirectMessageSent message, FeatureVector vector) {
    switch (message.encryption()) {
      case END_TO_END -> {}
      case NONE, IN_TRANSIT ->
          vector
              .set(FeatureCatalog.MESSAGE_LINK_COUNT, message.linkDomains().size())
              .set(FeatureCatalog.MESSAGE_LINK_DOMAINS, message.linkDomains());
    }
  }

  static void sender(SenderProfile sender, FeatureVector vector) {
    vector
        .set(FeatureCatalog.SENDER_ACCOUNT_KIND, word(sender.kind()))
        .set(FeatureCatalog.SENDER_DECLARED_AUTOMATION, sender.declaredAutomation())
        .set(FeatureCatalog.SENDER_AGE_BAND, word(sender.ageBand()))
        .setIfKnown(FeatureCatalog.SENDER_MINOR, minor(sender.ageBand()))
        .setIfKnown(FeatureCatalog.SENDER_ACCOUNT_AGE, days(sender.accountAge()))
        .setIfKnown(FeatureCatalog.SENDER_OFFERS_HUMAN, sender.offersHuman())
        .setIfKnown(FeatureCatalog.SENDER_VERIFIED, sender.verified())
        .setIfKnown(FeatureCatalog.SENDER_HANDLE_RESEMBLANCE, sender.handleResemblance());
  }

  private static void recipient(RecipientProfile recipient, FeatureVector vector) {
    var whoMay = recipient.whoMayMessage();
    vector
        .set(FeatureCatalog.RECIPIENT_AGE_BAND, word(recipient.ageBand()))
        .setIfKnown(FeatureCatalog.RECIPIENT_MINOR, minor(recipient.ageBand()))
        .setIfKnown(FeatureCatalog.RECIPIENT_LOCAL_HOUR, recipient.localHour())
        .set(FeatureCatalog.RECIPIENT_WHO_MAY_MESSAGE, whoMay == null ? null : word(whoMay));
  }

  private static void pair(Relationship pair, FeatureVector vector) {
    vector
        .setIfKnown(FeatureCatalog.PAIR_SENDER_FOLLOWS, pair.senderFollows())
        .setIfKnown(FeatureCatalog.PAIR_RECIPIENT_FOLLOWS, pair.recipientFollows())
        .setIfKnown(FeatureCatalog.PAIR_OPTED_IN, pair.optedIn())
        .setIfKnown(FeatureCatalog.PAIR_CUSTOMER, pair.customer())
        .setIfKnown(FeatureCatalog.PAIR_SAME_ORGANISATION, pair.sameOrganisation())
        .setIfKnown(FeatureCatalog.PAIR_BLOCKED_OTHER_ACCOUNT, pair.blockedLinked());
    if (!vector.has(FeatureCatalog.PAIR_EARLIER_CONTACT)) {
      vector.setIfKnown(FeatureCatalog.PAIR_EARLIER_CONTACT, pair.earlierContact());
    }
  }

  private static @Nullable Boolean minor(AgeBand age) {
    return age == AgeBand.UNKNOWN ? null : age.minor();
  }

  private static @Nullable Double days(@Nullable Duration age) {
    return age == null ? null : age.toSeconds() / SECONDS_PER_DAY;
  }
}
