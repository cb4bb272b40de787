package io.parapet.simulator.run;

import io.parapet.policies.event.Relationship;
import org.jspecify.annotations.Nullable;

/** What one account is to another when they first write. */
public enum Tie {
  STRANGER(new Relationship(false, false, false, false, false, false)),
  /** The writer admires and follows the other. */
  IDOL(new Relationship(true, false, false, false, false, false)),
  FOLLOWER(new Relationship(false, true, false, false, false, false)),
  FRIEND(new Relationship(true, true, true, false, false, false)),
  COLLEAGUE(new Relationship(null, null, true, false, false, true)),
  /** New in the same organisation. */
  NEWCOMER(new Relationship(false, false, false, false, false, true)),
  CUSTOMER(new Relationship(false, false, false, null, true, false)),
  SUBSCRIBER(new Relationship(false, true, false, true, true, false));

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
        known.sameOrganisation());
  }
}
