package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the stream knows of a case. Each update replaces the one before; what people do with the
 * case is kept beside it and never touched from here.
 *
 * @param revision counts up from 1 with each update
 * @param ordinal which case of this account in this lane, from 1
 * @param harms what is alleged, worst first
 * @param priority 0 to 100, within the lane
 * @param metadataOnly nobody reported any content: only reversible measures are possible
 * @param reasons policies that fired, strongest first; at most 20
 * @param subjects the latest flagged subjects; at most 50
 * @param subjectCount how many there were in all
 * @param reports those that are shown: trusted flaggers' first, then the latest; at most 20, and
 *     together at most {@link #MAX_SHOWN_CONTENT} of content, in the order they came
 * @param reportCount how many there are in all
 * @param features the sender's behaviour at the latest flag, by feature name
 * @param members whom it is about when accused names a {@link CaseGroup}, in the order they joined;
 *     at most 200; empty for most
 * @param groups the latest groups in which it happened; at most 5; empty for what happened between
 *     two, and for cases about several accounts
 * @param furtherReports those that are not shown and are decided with the others, in the order they
 *     came; at most 1,000, beyond which a further case opens
 */
public record CaseUpdate(
    CaseId caseId,
    long revision,
    PlatformId platform,
    AccountId accused,
    Lane lane,
    int ordinal,
    List<Harm> harms,
    Severity severity,
    double priority,
    Outcome outcome,
    Response response,
    boolean metadataOnly,
    Instant openedAt,
    Instant updatedAt,
    List<CaseReason> reasons,
    List<CaseSubject> subjects,
    int subjectCount,
    List<CaseReport> reports,
    int reportCount,
    @Nullable String language,
    Map<String, Object> features,
    String policySetVersion,
    List<AccountId> members,
    List<ConversationId> groups,
    List<ReportReference> furtherReports) {
  public static final int MAX_REASONS = 20;
  public static final int MAX_SUBJECTS = 50;
  public static final int MAX_MEMBERS = 200;
  public static final int MAX_GROUPS = 5;
  public static final int MAX_REPORTS = 20;

  /**
   * How much sealed content one case carries, in characters: a case must fit a record of its topic.
   */
  public static final int MAX_SHOWN_CONTENT = 4 << 20;

  /** A reference takes some 200 bytes, 800 at most. */
  public static final int MAX_FURTHER_REPORTS = 1_000;

  public CaseUpdate {
    Check.present(caseId, "caseId");
    Check.present(platform, "platform");
    Check.present(accused, "accused");
    Check.present(lane, "lane");
    Check.present(severity, "severity");
    Check.present(outcome, "outcome");
    Check.present(openedAt, "openedAt");
    Check.present(updatedAt, "updatedAt");
    Check.present(policySetVersion, "policySetVersion");
    harms = harms == null ? List.of() : List.copyOf(harms);
    reasons = reasons == null ? List.of() : List.copyOf(reasons);
    subjects = subjects == null ? List.of() : List.copyOf(subjects);
    reports = reports == null ? List.of() : List.copyOf(reports);
    features = features == null ? Map.of() : Map.copyOf(features);
    members = members == null ? List.of() : List.copyOf(members);
    groups = groups == null ? List.of() : List.copyOf(groups);
    furtherReports = furtherReports == null ? List.of() : List.copyOf(furtherReports);
  }

  /** Whether the account is the accused, or one of them. */
  public boolean accuses(AccountId account) {
    return accused.equals(account) || members.contains(account);
  }

  /** A case about one account, of what happened between two. */
  public CaseUpdate(
      CaseId caseId,
      long revision,
      PlatformId platform,
      AccountId accused,
      Lane lane,
      int ordinal,
      List<Harm> harms,
      Severity severity,
      double priority,
      Outcome outcome,
      Response response,
      boolean metadataOnly,
      Instant openedAt,
      Instant updatedAt,
      List<CaseReason> reasons,
      List<CaseSubject> subjects,
      int subjectCount,
      List<CaseReport> reports,
      int reportCount,
      @Nullable String language,
      Map<String, Object> features,
      String policySetVersion) {
    this(
        caseId,
        revision,
        platform,
        accused,
        lane,
        ordinal,
        harms,
        severity,
        priority,
        outcome,
        response,
        metadataOnly,
        openedAt,
        updatedAt,
        reasons,
        subjects,
        subjectCount,
        reports,
        reportCount,
        language,
        features,
        policySetVersion,
        List.of(),
        List.of(),
        List.of());
  }

  /** Every report of the case, shown or not. */
  public List<ReportReference> allReports() {
    return Stream.concat(reports.stream().map(ReportReference::to), furtherReports.stream())
        .toList();
  }

  /** What a decision on the case as it stands decides. */
  public List<ReportId> reportIds() {
    return Stream.concat(
            reports.stream().map(CaseReport::reportId),
            furtherReports.stream().map(ReportReference::reportId))
        .toList();
  }

  /** The names of the keys that the content of its reports is sealed under. */
  public List<String> keys() {
    return allReports().stream().map(ReportReference::key).filter(Objects::nonNull).toList();
  }
}
