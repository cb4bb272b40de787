package io.parapet.policies.testkit;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseSubject;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.ReportReference;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A case as the stream writes it: {@code aCase().about("mallory").alleging(Harm.SCAM).update()}.
 */
public final class Cases {
  private String accused = "mallory";
  private String platform = "instagram";
  private List<Harm> harms = List.of(Harm.SPAM);
  private Severity severity = Severity.MEDIUM;
  private double priority = 50;
  private Response response = Response.NONE;
  private Instant openedAt = Messages.NOON;
  private long revision = 1;
  private int ordinal = 1;
  private final List<CaseReport> reports = new ArrayList<>();
  private final Map<String, Object> features = new LinkedHashMap<>();
  private List<AccountId> members = List.of();
  private List<ConversationId> groups = List.of();
  private final List<ReportReference> further = new ArrayList<>();
  private String policy = "behaviour/fan-out";

  private Cases() {}

  public static Cases aCase() {
    return new Cases();
  }

  public Cases about(String account) {
    accused = account;
    return this;
  }

  /** About all of these together. */
  public Cases grouping(String campaign, String... accounts) {
    accused = CaseGroup.campaign(campaign).value();
    members = Stream.of(accounts).map(AccountId::new).toList();
    return this;
  }

  public Cases on(String name) {
    platform = name;
    return this;
  }

  public Cases alleging(Harm... values) {
    harms = List.of(values);
    return this;
  }

  /** The policy that fired. */
  public Cases because(String id) {
    policy = id;
    return this;
  }

  public Cases inGroups(String... ids) {
    groups = Stream.of(ids).map(ConversationId::new).toList();
    return this;
  }

  public Cases severity(Severity value) {
    severity = value;
    return this;
  }

  public Cases priority(double value) {
    priority = value;
    return this;
  }

  public Cases answeredWith(Response value) {
    response = value;
    return this;
  }

  public Cases openedAt(Instant value) {
    openedAt = value;
    return this;
  }

  public Cases revision(long value) {
    revision = value;
    return this;
  }

  public Cases ordinal(int value) {
    ordinal = value;
    return this;
  }

  public Cases showing(String feature, Object value) {
    features.put(feature, value);
    return this;
  }

  /** Adds a report that is not shown. */
  public Cases alsoReported(ContentReported report) {
    String content = report.sealedContent();
    further.add(
        new ReportReference(
            report.reportId(),
            report.reporter(),
            report.reason(),
            report.reportedAt(),
            content == null ? null : Sealer.keyOf(content).orElse(null)));
    return this;
  }

  /** Adds a report; with content the case is no longer metadata only. */
  public Cases reported(ContentReported report, Map<String, Double> scores) {
    return reported(CheckedReport.unchecked(report), scores);
  }

  /** The same of one whose messages were checked. */
  public Cases reported(CheckedReport checked, Map<String, Double> scores) {
    ContentReported report = checked.report();
    reports.add(
        new CaseReport(
            report.reportId(),
            report.reporter(),
            report.reason(),
            report.trustedFlagger(),
            null,
            report.reportedAt(),
            report.language(),
            report.encryption(),
            report.messages(),
            report.sealedContent(),
            scores,
            checked.proofs()));
    return this;
  }

  public CaseUpdate update() {
    Lane lane = harms.getFirst().lane();
    return new CaseUpdate(
        CaseId.of(new PlatformId(platform), new AccountId(accused), lane.key(), ordinal),
        revision,
        new PlatformId(platform),
        new AccountId(accused),
        lane,
        ordinal,
        harms,
        severity,
        priority,
        Outcome.FLAG,
        response,
        reports.stream().noneMatch(report -> report.sealedContent() != null),
        openedAt,
        openedAt.plusSeconds(revision),
        List.of(reason()),
        List.of(new CaseSubject(SubjectKind.MESSAGE, "m-1", openedAt, Outcome.FLAG)),
        1,
        reports,
        reports.size() + further.size(),
        reports.isEmpty() ? null : reports.getFirst().language(),
        features,
        "abcdef012345",
        members,
        groups,
        further);
  }

  private CaseReason reason() {
    return new CaseReason(
        new PolicyId(policy),
        "0123456789ab",
        harms.getFirst(),
        severity,
        Outcome.FLAG,
        0.8,
        "wrote to 40 strangers within an hour",
        3);
  }
}
