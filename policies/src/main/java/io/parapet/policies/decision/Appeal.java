package io.parapet.policies.decision;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody asks for a decision to be looked at again.
 *
 * @param sealedStatement JWE compact serialization of what they say; null when they say nothing
 */
public record Appeal(
    AppealId appealId,
    DecisionId decision,
    PlatformId platform,
    AccountId by,
    AppealParty party,
    @Nullable String sealedStatement,
    Instant appealedAt) {
  public Appeal {
    if (appealId == null || decision == null || by == null || party == null) {
      throw new IllegalArgumentException("an appeal needs appealId, decision, by and party");
    }
  }
}
