package io.parapet.stream.action;

import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.stream.policy.Allowance;
import io.parapet.stream.policy.Judged;
import io.parapet.stream.policy.Restriction;
import io.parapet.stream.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Verdicts that restrict, as tests need them. */
final class Restrictions {
  static final String VERSION = "0123456789ab";

  private Restrictions() {}

  static Verdict verdict(String message, Instant at, MeasureKind measure, String... policies) {
    List<PolicyResult> grounds = Stream.of(policies).map(Restrictions::result).toList();
    Measure what = new Measure(measure, MeasureSubject.MESSAGE, Duration.ofDays(1), true, true);
    return new Verdict(
        SubjectKind.MESSAGE,
        message,
        new AccountId("mallory"),
        new PlatformId("instagram"),
        0,
        measure == MeasureKind.PRESERVE ? Outcome.FLAG : Outcome.LIMIT,
        0.9,
        grounds,
        List.of(what),
        ShadowOutcome.NONE,
        Response.NONE,
        "set-1",
        false,
        false,
        at,
        at.plusSeconds(60));
  }

  static Restriction restriction(Verdict verdict, boolean duplicate, int perHour) {
    return restriction(verdict, target(verdict), duplicate, perHour);
  }

  static Restriction restriction(Verdict verdict, Target target, boolean duplicate, int perHour) {
    List<Allowance> allowances =
        verdict.grounds().stream()
            .map(ground -> new Allowance(ground.policy(), perHour, 10 * perHour))
            .toList();
    return new Restriction(
        new Judged(verdict, target, new FeatureVector(), null), null, null, duplicate, allowances);
  }

  static Target target(Verdict verdict) {
    return new Target(List.of(verdict.subjectId()), new ConversationId("c-" + verdict.subjectId()));
  }

  private static PolicyResult result(String policy) {
    return new PolicyResult(
        new PolicyId(policy),
        VERSION,
        Stage.ENFORCED,
        Harm.SPAM,
        Severity.LOW,
        Outcome.LIMIT,
        0.9,
        true,
        false,
        "why",
        null,
        null);
  }
}
