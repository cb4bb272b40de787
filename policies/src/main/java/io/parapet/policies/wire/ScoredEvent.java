package io.parapet.policies.wire;

import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was judged, with what the policies saw; the archive is made of these. Never any text, nor a
 * word out of it.
 *
 * @param subjectId of the message, report or event
 * @param account whose conduct was judged
 * @param outcome in effect
 * @param shadow what would have applied
 * @param score 0 to 1
 * @param fired all policies that fired
 * @param features by catalog name
 * @param at the event-time clock of the subject
 */
public record ScoredEvent(
    SubjectKind subject,
    String subjectId,
    AccountId account,
    PlatformId platform,
    Outcome outcome,
    Outcome shadow,
    double score,
    List<Fired> fired,
    String policySetVersion,
    Map<String, Object> features,
    Instant at) {
  public ScoredEvent {
    Check.present(subject, "subject");
    Check.present(subjectId, "subjectId");
    Check.present(account, "account");
    Check.present(platform, "platform");
    Check.present(outcome, "outcome");
    Check.present(shadow, "shadow");
    Check.present(policySetVersion, "policySetVersion");
    Check.present(at, "at");
    fired = fired == null ? List.of() : List.copyOf(fired);
    features = features == null ? Map.of() : Map.copyOf(features);
  }

  /**
   * A policy that fired.
   *
   * @param version content hash of its file, 12 hex digits
   * @param outcome as its ladder says
   * @param effective whether it counted
   */
  public record Fired(PolicyId policy, String version, Outcome outcome, boolean effective) {
    public Fired {
      Check.present(policy, "policy");
      Check.present(version, "version");
      Check.present(outcome, "outcome");
    }

    static Fired of(PolicyResult result) {
      return new Fired(result.policy(), result.version(), result.outcome(), result.effective());
    }
  }

  /** A verdict and what it rests on, but for the words of a reported text. */
  public static ScoredEvent of(Verdict verdict, FeatureVector features) {
    Map<String, Object> seen = new HashMap<>(features.toMap());
    seen.remove(FeatureCatalog.TEXT_LINK_DOMAINS.name());
    return new ScoredEvent(
        verdict.subject(),
        verdict.subjectId(),
        verdict.account(),
        verdict.platform(),
        verdict.outcome(),
        verdict.shadow().outcome(),
        verdict.score(),
        verdict.policies().stream().map(Fired::of).toList(),
        verdict.policySetVersion(),
        seen,
        verdict.decidedAt());
  }

  /** The same under other names. */
  public ScoredEvent named(String accountName, String subjectName) {
    return new ScoredEvent(
        subject,
        subjectName,
        new AccountId(accountName),
        platform,
        outcome,
        shadow,
        score,
        fired,
        policySetVersion,
        features,
        at);
  }
}
