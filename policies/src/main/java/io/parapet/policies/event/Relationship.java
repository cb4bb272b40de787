package io.parapet.policies.event;

import org.jspecify.annotations.Nullable;

/**
 * What the platform knows of sender and recipient before this message. Null means not known, which
 * is not the same as no.
 *
 * @param senderFollows the sender follows the recipient
 * @param recipientFollows the recipient follows the sender
 * @param earlierContact they have written to each other before
 * @param optedIn the recipient asked for messages of this sender, for example promotions
 * @param customer the recipient is a customer of the sender
 * @param sameOrganisation both belong to one organisation
 * @param blockedLinked the recipient has blocked another account that the platform links to the
 *     sender, for example by device
 */
public record Relationship(
    @Nullable Boolean senderFollows,
    @Nullable Boolean recipientFollows,
    @Nullable Boolean earlierContact,
    @Nullable Boolean optedIn,
    @Nullable Boolean customer,
    @Nullable Boolean sameOrganisation,
    @Nullable Boolean blockedLinked) {
  public static final Relationship UNKNOWN =
      new Relationship(null, null, null, null, null, null, null);
}
