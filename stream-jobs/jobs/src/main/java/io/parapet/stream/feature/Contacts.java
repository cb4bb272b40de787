package io.parapet.stream.feature;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.wire.StrangerContact;
import org.jspecify.annotations.Nullable;

/** Which messages may be compared with those of other senders. */
final class Contacts {
  private Contacts() {}

  /**
   * A first message to a stranger who did not ask for it, with something it can be compared by;
   * null for any other. What friends, customers and colleagues forward to each other is none.
   */
  static @Nullable StrangerContact comparable(Passage passage) {
    return passage.input() instanceof Input.Event(DirectMessageSent sent, var reply)
            && !passage.duplicate()
            && passage.contact().first()
            && passage.contact().stranger()
            && (sent.fingerprint() != null || !sent.linkDomains().isEmpty())
            && !isWanted(sent.relationship())
        ? contact(sent, passage.features())
        : null;
  }

  private static StrangerContact contact(DirectMessageSent sent, FeatureVector features) {
    double refusals =
        features.number(FeatureCatalog.SENDER_BLOCKS_24H)
            + features.number(FeatureCatalog.SENDER_DECLINES_24H)
            + features.number(FeatureCatalog.SENDER_SPAM_MOVES_24H)
            + features.number(FeatureCatalog.SENDER_REPORTS_24H);
    return new StrangerContact(
        sent.platform(),
        sent.sender(),
        sent.messageId(),
        sent.sentAt(),
        sent.fingerprint(),
        sent.linkDomains(),
        sent.senderProfile().accountAge(),
        (int) features.number(FeatureCatalog.SENDER_NEW_RECIPIENTS_24H),
        (int) refusals);
  }

  private static boolean isWanted(Relationship known) {
    return Boolean.TRUE.equals(known.optedIn())
        || Boolean.TRUE.equals(known.customer())
        || Boolean.TRUE.equals(known.sameOrganisation());
  }
}
