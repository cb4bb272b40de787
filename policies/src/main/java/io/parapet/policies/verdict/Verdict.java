package io.parapet.policies.verdict;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the policies say of one subject. A message has one verdict, whose id is the message id; what
 * revises it carries a higher revision. The highest revision counts, and within one the first
 * written.
 *
 * @param subjectId message id, report id, or for another event an id derived from it
 * @param account whose conduct was judged
 * @param revision 0 for the first
 * @param score the highest score of a policy in effect, 0 to 1
 * @param policies all that fired, strongest first
 * @param shadow what policies in shadow would add
 * @param policySetVersion which set said so
 * @param featuresMissing some policy could not see a feature it asks for
 * @param degraded answered without the stream, from the last known values; never published
 * @param decidedAt the event-time clock of the subject's keys
 * @param expiresAt until when a caller may rely on it
 */
public record Verdict(
    SubjectKind subject,
    String subjectId,
    AccountId account,
    PlatformId platform,
    int revision,
    Outcome outcome,
    double score,
    List<PolicyResult> policies,
    List<Measure> measures,
    ShadowOutcome shadow,
    Response response,
    String policySetVersion,
    boolean featuresMissing,
    boolean degraded,
    Instant decidedAt,
    Instant expiresAt) {
  public Verdict {
    Check.present(subject, "subject");
    Check.present(subjectId, "subjectId");
    Check.present(account, "account");
    Check.present(platform, "platform");
    Check.present(outcome, "outcome");
    Check.present(policySetVersion, "policySetVersion");
    Check.present(decidedAt, "decidedAt");
    Check.present(expiresAt, "expiresAt");
    policies = policies == null ? List.of() : List.copyOf(policies);
    measures = measures == null ? List.of() : List.copyOf(measures);
    shadow = shadow == null ? ShadowOutcome.NONE : shadow;
    response = response == null ? Response.NONE : response;
  }

  /**
   * The same verdict with everything above a flag moved to the shadow: what applies while only
   * people restrict.
   */
  public Verdict withoutAutomaticMeasures() {
    if (outcome.compareTo(Outcome.FLAG) <= 0 && measures.isEmpty()) {
      return this;
    }
    List<Measure> all = new ArrayList<>(measures);
    shadow.measures().stream().filter(m -> !all.contains(m)).forEach(all::add);
    Outcome strongest = outcome.compareTo(shadow.outcome()) >= 0 ? outcome : shadow.outcome();
    Outcome capped = outcome.compareTo(Outcome.FLAG) > 0 ? Outcome.FLAG : outcome;
    return with(policies, capped, List.of(), new ShadowOutcome(strongest, all));
  }

  /** The same verdict with its measures moved to the shadow, and each policy that asked says so. */
  public Verdict heldToFlag() {
    List<PolicyResult> grounds = grounds();
    List<PolicyResult> held =
        policies.stream()
            .map(result -> grounds.contains(result) ? result.heldTo(Ceiling.FLAG) : result)
            .toList();
    Verdict people = withoutAutomaticMeasures();
    return people.with(held, people.outcome, people.measures, people.shadow);
  }

  /** The policies that brought its measures; empty when there are none. */
  public List<PolicyResult> grounds() {
    return measures.isEmpty()
        ? List.of()
        : policies.stream()
            .filter(result -> result.effective() && result.outcome() == outcome)
            .filter(result -> result.lostTo() == null && result.heldTo() == null)
            .toList();
  }

  /** The same verdict as one given without the stream, to be relied on for that long only. */
  public Verdict asDegraded(Duration validity) {
    return new Verdict(
        subject,
        subjectId,
        account,
        platform,
        revision,
        outcome,
        score,
        policies,
        measures,
        shadow,
        response,
        policySetVersion,
        featuresMissing,
        true,
        decidedAt,
        decidedAt.plus(validity));
  }

  /** The same verdict in the place of an earlier one about the same subject. */
  public Verdict revising(int earlier) {
    return new Verdict(
        subject,
        subjectId,
        account,
        platform,
        earlier + 1,
        outcome,
        score,
        policies,
        measures,
        shadow,
        response,
        policySetVersion,
        featuresMissing,
        degraded,
        decidedAt,
        expiresAt);
  }

  private Verdict with(
      List<PolicyResult> newPolicies,
      Outcome newOutcome,
      List<Measure> newMeasures,
      ShadowOutcome newShadow) {
    return new Verdict(
        subject,
        subjectId,
        account,
        platform,
        revision,
        newOutcome,
        score,
        newPolicies,
        newMeasures,
        newShadow,
        response,
        policySetVersion,
        featuresMissing,
        degraded,
        decidedAt,
        expiresAt);
  }
}
