package io.parapet.policies.wire;

import static io.parapet.policies.testkit.Messages.NOON;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.EmergencyStop;
import io.parapet.policies.action.Ground;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.PolicySetStatus;
import io.parapet.policies.action.QuotaReset;
import io.parapet.policies.action.QuotaStatus;
import io.parapet.policies.action.Signature;
import io.parapet.policies.action.Undo;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseSubject;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.ReportReference;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.decision.AppealParty;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.Conversation;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.Media;
import io.parapet.policies.event.MediaKind;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientProfile;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.event.Relationship;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.event.SenderProfile;
import io.parapet.policies.event.WhoMayMessage;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feedback.Rate;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.DecisionId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.MediaReference;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.verdict.Ceiling;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One record of every type on the wire, with every field set. */
final class Samples {
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final AccountId ANN = new AccountId("ann");
  private static final AccountId BEN = new AccountId("ben");
  private static final CaseId CASE = CaseId.of(PLATFORM, ANN, "integrity", 1);
  private static final PolicyId POLICY = new PolicyId("behaviour/fan-out");
  private static final Conversation GROUP =
      new Conversation(new ConversationId("c-1"), ConversationKind.GROUP, 3);
  private static final Measure MEASURE =
      new Measure(MeasureKind.TO_REQUESTS, MeasureSubject.MESSAGE, Duration.ofDays(1), true, true);
  private static final Signature SIGNED = new Signature("author-1", NOON);
  private static final ReportedMessage REPORTED =
      new ReportedMessage(
          new MessageId("m-1"),
          ANN,
          NOON,
          MessageRole.REPORTED,
          ProofKind.PLATFORM_COPY,
          new FrankingTag("Y29tbWl0", "dGFn"),
          "aGFzaA");

  private Samples() {}

  /** A full record of each type, by the name the wire gives the type. */
  static Map<String, Sample<?>> all() {
    return Map.ofEntries(
        Map.entry("direct_message_sent", new Sample<>(WireFormat.DM_EVENT, message())),
        Map.entry("recipient_reacted", new Sample<>(WireFormat.DM_EVENT, reaction())),
        Map.entry("group_members_added", new Sample<>(WireFormat.DM_EVENT, groupAdd())),
        Map.entry("content_reported", new Sample<>(WireFormat.REPORT, report())),
        Map.entry("report_content", new Sample<>(WireFormat.REPORT_CONTENT, content())),
        Map.entry("verdict", new Sample<>(WireFormat.VERDICT, verdict())),
        Map.entry("case_update", new Sample<>(WireFormat.CASE, caseUpdate())),
        Map.entry("decision", new Sample<>(WireFormat.DECISION, decision())),
        Map.entry("action", new Sample<>(WireFormat.ACTION, action())),
        Map.entry("appeal", new Sample<>(WireFormat.APPEAL, appeal())),
        Map.entry("stranger_contact", new Sample<>(WireFormat.STRANGER_CONTACT, contact())),
        Map.entry("signal", new Sample<>(WireFormat.SIGNAL, signal())),
        Map.entry("sender_snapshot", new Sample<>(WireFormat.SENDER_SNAPSHOT, snapshot())),
        Map.entry("policy_manifest", new Sample<>(WireFormat.POLICY_MANIFEST, manifest())),
        Map.entry(
            "policy_body",
            new Sample<>(WireFormat.POLICY_BODY, new PolicyBody("a/b.yaml", "id: a/b"))),
        Map.entry(
            "shared_set",
            new Sample<>(
                WireFormat.SHARED_SET,
                new SharedSet(
                    "scam_domains",
                    List.of(new SharedSet.Entry("example.org", NOON)),
                    "staff-1",
                    NOON))),
        Map.entry("shadow_scores", new Sample<>(WireFormat.SHADOW_SCORES, shadowScores())),
        Map.entry("approval", new Sample<>(WireFormat.CONTROL, approval())),
        Map.entry(
            "emergency_stop",
            new Sample<>(WireFormat.CONTROL, new EmergencyStop(POLICY, true, "wrong", SIGNED))),
        Map.entry(
            "undo",
            new Sample<>(WireFormat.CONTROL, new Undo(POLICY, "0123456789ab", "wrong", SIGNED))),
        Map.entry(
            "circuit_breaker",
            new Sample<>(
                WireFormat.CONTROL, new CircuitBreaker(POLICY, true, 20, 7, "7 of 20", SIGNED))),
        Map.entry(
            "quota_reset",
            new Sample<>(WireFormat.CONTROL, new QuotaReset(POLICY, "looked at", SIGNED))),
        Map.entry(
            "quota_status",
            new Sample<>(
                WireFormat.STATUS, new QuotaStatus(POLICY, 200, 200, 300, 2000, 4, NOON, NOON))),
        Map.entry(
            "policy_set_status",
            new Sample<>(
                WireFormat.STATUS,
                new PolicySetStatus("set-1", "set-2", List.of("a/b.yaml:1:1 id is missing")))),
        Map.entry("scored_event", new Sample<>(WireFormat.SCORED_EVENT, scored())),
        Map.entry("backtest_request", new Sample<>(WireFormat.BACKTEST_REQUEST, backtest())),
        Map.entry("backtest_result", new Sample<>(WireFormat.BACKTEST_RESULT, backtested())),
        Map.entry("dead_letter", new Sample<>(WireFormat.DEAD_LETTER, deadLetter())));
  }

  record Sample<T>(WireFormat<T> format, T value) {
    byte[] json() {
      return format.write(value);
    }
  }

  private static DirectMessageSent message() {
    return new DirectMessageSent(
        new MessageId("m-1"),
        GROUP,
        ANN,
        List.of(BEN),
        PLATFORM,
        "inbox",
        NOON,
        true,
        new Relationship(true, false, false, false, false, false, false),
        Encryption.IN_TRANSIT,
        Duration.ofHours(24),
        List.of(new Media(MediaKind.IMAGE, 1)),
        List.of("example.org"),
        42,
        "00ff00ff00ff00ff",
        new SenderProfile(
            Duration.ofDays(3), AccountKind.BUSINESS, true, true, false, AgeBand.ADULT, 0.2),
        new RecipientProfile(AgeBand.FROM_16_TO_17, 23, WhoMayMessage.FOLLOWED));
  }

  private static ShadowScores shadowScores() {
    return new ShadowScores(
        new ReportId("r-1"),
        PLATFORM,
        "text-ensemble/aa",
        Map.of("threat", 0.4),
        "text-ensemble/bb",
        Map.of("threat", 0.6),
        NOON);
  }

  private static ScoredEvent scored() {
    return ScoredEvent.of(
        verdict(), new FeatureVector().set(FeatureCatalog.SENDER_STRANGERS_1H, 40.0));
  }

  private static BacktestRequest backtest() {
    Map<String, String> candidate = Map.of("b.yaml", "id: a/b");
    return new BacktestRequest("q-1", candidate, NOON, NOON, "author-1", NOON);
  }

  private static BacktestResult backtested() {
    OutcomeCounts before = new OutcomeCounts(7, 2, 0, 0);
    OutcomeCounts after = new OutcomeCounts(9, 4, 1, 0);
    List<PolicyChange.Example> examples =
        List.of(new PolicyChange.Example(ANN, NOON, Outcome.ALLOW, Outcome.LIMIT, CASE));
    PolicyChange change =
        new PolicyChange(
            POLICY,
            before,
            after,
            2,
            1,
            2,
            0,
            Rate.of(1, 2),
            Rate.of(3, 4),
            examples,
            examples,
            false);
    return new BacktestResult(
        "q-1",
        "set-2",
        "set-1",
        List.of("none"),
        100,
        3,
        NOON,
        NOON,
        before,
        after,
        List.of(change));
  }

  private static RecipientReacted reaction() {
    return new RecipientReacted(
        new MessageId("m-1"),
        GROUP.id(),
        ANN,
        BEN,
        PLATFORM,
        Reaction.REQUEST_DECLINED,
        NOON,
        NOON.minusSeconds(60));
  }

  private static GroupMembersAdded groupAdd() {
    return new GroupMembersAdded(GROUP, ANN, List.of(BEN), 1, PLATFORM, NOON);
  }

  private static ContentReported report() {
    return new ContentReported(
        new ReportId("r-1"),
        BEN,
        ANN,
        PLATFORM,
        GROUP.id(),
        GROUP.kind(),
        ReportReason.SCAM,
        List.of(REPORTED),
        "e30.e30.e30.e30.e30",
        true,
        "en",
        AgeBand.ADULT,
        Encryption.END_TO_END,
        NOON);
  }

  private static ReportContent content() {
    var image = new MediaReference(MediaKind.IMAGE, "media/1", "0".repeat(64));
    return new ReportContent(
        List.of(new ReportedText(new MessageId("m-1"), "hello", List.of(image), "a2V5")));
  }

  private static Verdict verdict() {
    return new Verdict(
        SubjectKind.MESSAGE,
        "m-1",
        ANN,
        PLATFORM,
        0,
        Outcome.LIMIT,
        0.8,
        List.of(
            new PolicyResult(
                POLICY,
                "0123456789ab",
                Stage.ENFORCED,
                Harm.SPAM,
                Severity.MEDIUM,
                Outcome.LIMIT,
                0.8,
                true,
                false,
                "Wrote to many strangers.",
                new PolicyId("behaviour/burst"),
                Ceiling.FLAG)),
        List.of(MEASURE),
        new ShadowOutcome(Outcome.HOLD, List.of(MEASURE)),
        Response.NONE,
        "set-1",
        true,
        false,
        NOON,
        NOON.plusSeconds(600));
  }

  private static CaseUpdate caseUpdate() {
    return new CaseUpdate(
        CASE,
        3,
        PLATFORM,
        ANN,
        Lane.INTEGRITY,
        1,
        List.of(Harm.SPAM),
        Severity.MEDIUM,
        61.5,
        Outcome.LIMIT,
        Response.NONE,
        false,
        NOON,
        NOON,
        List.of(
            new CaseReason(
                POLICY, "0123456789ab", Harm.SPAM, Severity.MEDIUM, Outcome.LIMIT, 0.8, "Why.", 2)),
        List.of(new CaseSubject(SubjectKind.MESSAGE, "m-1", NOON, Outcome.LIMIT)),
        2,
        List.of(
            new CaseReport(
                new ReportId("r-1"),
                BEN,
                ReportReason.SPAM,
                false,
                0.7,
                NOON,
                "en",
                Encryption.IN_TRANSIT,
                List.of(REPORTED),
                "e30.e30.e30.e30.e30",
                Map.of("spam", 0.9),
                List.of(ProofStatus.VERIFIED))),
        1,
        "en",
        Map.of("sender.strangers_1h", 40.0),
        "set-1",
        List.of(ANN, BEN),
        List.of(GROUP.id()),
        List.of(
            new ReportReference(new ReportId("r-0"), BEN, ReportReason.SCAM, NOON, "report/r-0")));
  }

  private static Decision decision() {
    return new Decision(
        DecisionId.of(CASE, 4),
        CASE,
        PLATFORM,
        ANN,
        Lane.INTEGRITY,
        1,
        Ruling.RESTRICT,
        POLICY,
        Harm.SPAM,
        "Same pitch to forty strangers.",
        "moderator-7",
        NOON,
        3,
        List.of(MEASURE),
        List.of(new ReportId("r-1")),
        DecisionId.of(CASE, 3),
        List.of(ANN));
  }

  private static Action action() {
    return new Action(
        ActionId.of("ann", "restrict_dms", "d-1"),
        PLATFORM,
        ANN,
        "ann",
        MEASURE,
        "d-1",
        false,
        false,
        NOON,
        NOON.plus(Duration.ofDays(1)),
        new Notice(POLICY, "We limited your messages.", "other", true, false, "Appeal here."),
        List.of(new Ground(POLICY, "0123456789ab", Harm.SPAM)));
  }

  private static Appeal appeal() {
    return new Appeal(
        new AppealId("a-1"),
        DecisionId.of(CASE, 4),
        PLATFORM,
        ANN,
        AppealParty.SENDER,
        "e30.e30.e30.e30.e30",
        NOON);
  }

  private static Signal signal() {
    return new Signal(
        SignalKind.CAMPAIGN, PLATFORM, ANN, Map.of("campaign.senders_1h", 12.0), NOON, "c-1");
  }

  private static StrangerContact contact() {
    return new StrangerContact(
        PLATFORM,
        ANN,
        new MessageId("m-1"),
        NOON,
        "0123456789abcdef",
        List.of("prize.example"),
        Duration.ofDays(3),
        40,
        9);
  }

  private static SenderSnapshot snapshot() {
    return new SenderSnapshot(PLATFORM, ANN, Map.of("sender.strangers_1h", 40.0), NOON);
  }

  private static PolicyManifest manifest() {
    return new PolicyManifest(
        "set-1", List.of("0".repeat(64)), "author-1", "fewer false alarms", NOON);
  }

  private static Approval approval() {
    Signature second = new Signature("author-2", NOON);
    return new Approval(POLICY, "0".repeat(64), SIGNED, "precise in shadow", second);
  }

  private static DeadLetter deadLetter() {
    return new DeadLetter(
        "ingest", "reports", 0, 7, "0".repeat(64), 12, "version is unknown", "e30", NOON);
  }
}
