package io.parapet.stream.policy;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that may yet become stronger.
 *
 * @param conversation where the message stands; null in state of before it was kept
 * @param decidedAt when it was first given, in milliseconds since 1970
 * @param revision the latest
 * @param strength the strongest outcome on the ladders of its policies, whether or not measures are
 *     in force
 * @param effective the outcome in effect
 * @param features what the policies saw but for the sender's, packed
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are only unpacked, never compared
record OpenVerdict(
    String messageId,
    @Nullable ConversationId conversation,
    long decidedAt,
    int revision,
    Outcome effective,
    Outcome strength,
    byte[] features) {

  static OpenVerdict of(Judged judged, byte[] features) {
    Verdict verdict = judged.verdict();
    return new OpenVerdict(
        verdict.subjectId(),
        judged.target().conversation(),
        verdict.decidedAt().toEpochMilli(),
        verdict.revision(),
        verdict.outcome(),
        strength(verdict),
        features);
  }

  /** The same after a revision. */
  OpenVerdict revised(Verdict latest) {
    return new OpenVerdict(
        messageId,
        conversation,
        decidedAt,
        latest.revision(),
        latest.outcome(),
        strength(latest),
        features);
  }

  /** What its measures are applied to. */
  Target target() {
    return new Target(List.of(messageId), conversation);
  }

  /** Whether a verdict of now would say more. */
  boolean isWeakerThan(Verdict now) {
    return now.outcome().compareTo(effective) > 0 || strength(now).compareTo(strength) > 0;
  }

  /** Whether only people could add to it: what is restricted already is not asked about again. */
  static boolean isSettled(Verdict verdict) {
    return isSettled(strength(verdict));
  }

  static boolean isSettled(Outcome strength) {
    return strength.compareTo(Outcome.LIMIT) >= 0;
  }

  /** What is on trial counts for nothing here, nor does what vouches for somebody. */
  private static Outcome strength(Verdict verdict) {
    Outcome strongest = verdict.outcome();
    for (PolicyResult result : verdict.policies()) {
      boolean counts = result.effective() && result.harm() != Harm.NONE;
      if (counts && result.outcome().compareTo(strongest) > 0) {
        strongest = result.outcome();
      }
    }
    return strongest;
  }
}
