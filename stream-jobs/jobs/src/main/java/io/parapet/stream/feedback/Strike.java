package io.parapet.stream.feedback;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.policy.StrikeLadder;
import io.parapet.policies.policy.file.StrikeReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decision adds to its accused.
 *
 * @param reverses the decision it takes back; null for most
 * @param points 0 when the accused did nothing wrong
 * @param at when it was decided, in milliseconds since 1970
 */
public record Strike(
    String platform,
    String account,
    String decisionId,
    @Nullable String reverses,
    double points,
    long at) {
  /** The one in the jar: which harms cost none, and how strikes fade. */
  static final StrikeLadder LADDER = StrikeReader.bundled();

  /** One for each account that it decides. */
  static List<Strike> of(Decision decision) {
    return decision.decided().stream().map(account -> of(decision, account)).toList();
  }

  private static Strike of(Decision decision, AccountId account) {
    return new Strike(
        decision.platform().value(),
        account.value(),
        decision.decisionId().value(),
        decision.reverses() == null ? null : decision.reverses().value(),
        LADDER.cost(decision.harm(), decision.ruling().strikes()),
        decision.decidedAt().toEpochMilli());
  }

  /** Platform and account. */
  public String key() {
    return platform + "/" + account;
  }
}
