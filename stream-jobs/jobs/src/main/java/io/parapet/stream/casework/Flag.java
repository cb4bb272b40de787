package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that people should look at, with what it rests on.
 *
 * @param features what the policies saw
 * @param report the report it is about, its content sealed; null for what nobody reported
 * @param group in which it happened; null where it is none, or not known to be one
 */
public record Flag(
    Verdict verdict,
    FeatureVector features,
    @Nullable CheckedReport report,
    @Nullable ConversationId group) {
  /** From this many senders on, what they do together is looked at together. */
  private static final int CAMPAIGN = 3;

  /** Above this many reports in a day, those of one reporter are looked at together. */
  private static final int FLOOD = 50;

  /** Whether it calls for people: it is flagged, or a report that any policy matched. */
  public boolean calls() {
    boolean flagged = verdict.outcome().compareTo(Outcome.FLAG) >= 0;
    return flagged || report != null && !accusing().isEmpty();
  }

  /** The policies that fired against the account; safeguards are none of them. */
  public List<PolicyResult> accusing() {
    return verdict.policies().stream().filter(result -> result.harm() != Harm.NONE).toList();
  }

  /** Where the case waits: in the most urgent lane of what is alleged. */
  public Lane lane() {
    boolean anyEffective = accusing().stream().anyMatch(PolicyResult::effective);
    return Stream.concat(
            accusing().stream()
                .filter(result -> result.effective() || !anyEffective)
                .map(PolicyResult::harm),
            alleged())
        .map(Harm::lane)
        .min(Comparator.naturalOrder())
        .orElse(Lane.INTEGRITY);
  }

  /** What the report says is wrong; nothing where it is the report that is wrong. */
  Stream<Harm> alleged() {
    return isAboutReporter() || report == null
        ? Stream.of()
        : Stream.of(report.report().reason().alleged());
  }

  /** Whom the case is about: the account, or the {@link CaseGroup} that it belongs to. */
  public AccountId accused() {
    String campaign = features.text(FeatureCatalog.CAMPAIGN_ID);
    if (campaign != null && isOfCampaign()) {
      return CaseGroup.campaign(campaign);
    }
    return report != null && isOfFlood()
        ? CaseGroup.reportsBy(verdict.platform(), report.report().reporter())
        : verdict.account();
  }

  /** Whether the case is about several accounts together. */
  boolean isGrouped() {
    return !accused().equals(verdict.account());
  }

  private boolean isOfCampaign() {
    return report == null
        && lane() == Lane.INTEGRITY
        && (atLeast(FeatureCatalog.CAMPAIGN_SENDERS_24H, CAMPAIGN)
            || atLeast(FeatureCatalog.CAMPAIGN_SHARED_DOMAIN_SENDERS_24H, CAMPAIGN))
        && accusing().stream()
            .anyMatch(result -> result.harm() == Harm.SPAM || result.harm() == Harm.SCAM);
  }

  /** Reports about a person's safety, of trusted flaggers and of minors are never put together. */
  private boolean isOfFlood() {
    return !isAboutReporter()
        && lane() == Lane.INTEGRITY
        && atLeast(FeatureCatalog.REPORT_REPORTER_REPORTS_24H, FLOOD)
        && features.number(FeatureCatalog.REPORT_TRUSTED_FLAGGER) != 1
        && features.number(FeatureCatalog.REPORT_REPORTER_MINOR) != 1;
  }

  private boolean atLeast(Feature feature, int count) {
    return features.number(feature) >= count;
  }

  private boolean isAboutReporter() {
    return report != null && verdict.account().equals(report.report().reporter());
  }

  /**
   * What is to be looked at apart: a report may tell of the reported account, and by how it was
   * made of who reported.
   */
  public List<Flag> parts() {
    if (report == null || isAboutReporter() || accusing().stream().noneMatch(Flag::isOfReporter)) {
      return List.of(this);
    }
    return List.of(
        with(verdict.account(), verdict.outcome(), false, features),
        with(report.report().reporter(), Outcome.FLAG, true, ofReporter()));
  }

  private static boolean isOfReporter(PolicyResult result) {
    return result.effective() && result.harm() == Harm.REPORT_ABUSE;
  }

  private Flag with(AccountId account, Outcome outcome, boolean reporter, FeatureVector seen) {
    List<PolicyResult> policies =
        verdict.policies().stream().filter(result -> isOfReporter(result) == reporter).toList();
    Verdict part =
        new Verdict(
            verdict.subject(),
            verdict.subjectId(),
            account,
            verdict.platform(),
            verdict.revision(),
            outcome,
            policies.stream().mapToDouble(PolicyResult::score).max().orElse(0),
            policies,
            List.of(),
            reporter ? ShadowOutcome.NONE : verdict.shadow(),
            reporter ? Response.NONE : verdict.response(),
            verdict.policySetVersion(),
            verdict.featuresMissing(),
            verdict.degraded(),
            verdict.decidedAt(),
            verdict.expiresAt());
    return new Flag(part, seen, report, reporter ? null : group);
  }

  /** The features of the report; those of the reported account say nothing of the reporter. */
  private FeatureVector ofReporter() {
    FeatureVector own = new FeatureVector();
    features.forEach(
        (feature, value) -> {
          if (feature.name().startsWith("report.")) {
            own.copy(feature, features);
          }
        });
    return own;
  }
}
