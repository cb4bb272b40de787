package io.parapet.console.api;

import io.parapet.policies.decision.Appeal;
import io.parapet.policies.decision.AppealParty;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.Ids;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as it comes in. One account appeals a decision once: sending it again is the same
 * appeal.
 *
 * @param statement what they say, in the clear; it lives only until it is sealed
 */
record AppealSubmission(
    DecisionId decision,
    PlatformId platform,
    AccountId by,
    AppealParty party,
    @Nullable String statement) {
  /** Names the appeal. */
  record Receipt(AppealId appealId) {}

  /** How far it got: {@code in_review}, or what came of it. */
  record Status(AppealId appealId, String status) {}

  Appeal sealed(Sealer sealer, Instant now) {
    Appeal open = unsaid(now);
    return new Appeal(
        open.appealId(),
        decision,
        platform,
        by,
        party,
        sealedStatement(sealer, open.appealId()),
        now);
  }

  /**
   * The appeal without what it says.
   *
   * @throws InvalidInput if a field is missing
   */
  Appeal unsaid(Instant now) {
    require(decision, "decision");
    require(platform, "platform");
    require(by, "by");
    require(party, "party");
    AppealId id = new AppealId(Ids.derive("appeal", decision.value(), by.value()));
    return new Appeal(id, decision, platform, by, party, null, now);
  }

  private @Nullable String sealedStatement(Sealer sealer, AppealId id) {
    return statement == null || statement.isBlank()
        ? null
        : sealer.seal("appeal/" + id, statement.getBytes(StandardCharsets.UTF_8));
  }

  private static void require(@Nullable Object value, String field) {
    if (value == null) {
      throw InvalidInput.at(field, field + " is missing");
    }
  }

  /** Says nothing of the statement, which must not reach a log. */
  @Override
  public String toString() {
    return "AppealSubmission[" + decision + "]";
  }
}
