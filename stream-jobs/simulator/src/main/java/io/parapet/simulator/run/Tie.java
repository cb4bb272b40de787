package io.parapet.simulator.run;

import io.parapet.policies.event.Relationship;
import org.jspecify.annotations.Nullable;

/** What one account is to another when they first write. */
public enum Tie {
  STRANGER(new Relationship(false, false, false, false, false, false, null)),
  /** The writer admires and follows the other. */
  IDOL(new Relationship(true, false, false, false, false, false, null)),
  FOLLOWER(new Relationship(false, true, false, false, false, false, null)),
  FRIEND(new Relationship(true, true, true, false, false, false, null)),
  COLLEAGUE(new Relationship(null, null, true, false, false, true, null)),
  /** New in the same organisation. */
  NEWCOMER(new Relationship(false, false, false, false, false, true, null)),
  CUSTOMER(new Relationship(false, false, false, null, true, false, null)),
  SUBSCRIBER(new Relationship(false, true, false, true, true, false, null));

  private final Relationship known;

  Tie(Relationship known) {
    this.known = known;
  }

  public boolean acquainted() {
    return Boolean.TRUE.equals(known.earlierContact());
  }

  /** Whether a platform with message requests would deliver there. */
  boolean unknown() {
    return this == STRANGER || this == IDOL;
  }

  /** The relationship as the one writes who opened the conversation. */
  Relationship outward(boolean answered) {
    return answered ? contacted(known.senderFollows(), known.recipientFollows()) : known;
  }

  /** The relationship as the other writes back. */
  Relationship inward() {
    return contacted(known.recipientFollows(), known.senderFollows());
  }

  private Relationship contacted(
      @Nullable Boolean senderFollows, @Nullable Boolean recipientFollows) {
    return new Relationship(
        senderFollows,
        recipientFollows,
        true,
        known.optedIn(),
        known.customer(),
        known.sameOrganisation(),
        known.blockedLinked());
  }
}
