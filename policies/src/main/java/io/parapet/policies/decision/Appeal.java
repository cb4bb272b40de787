package io.parapet.policies.decision;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.Check;
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
    Check.present(appealId, "appealId");
    Check.present(decision, "decision");
    Check.present(platform, "platform");
    Check.present(by, "by");
    Check.present(party, "party");
    Check.present(appealedAt, "appealedAt");
  }
}
