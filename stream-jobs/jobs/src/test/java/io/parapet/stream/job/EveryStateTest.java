package io.parapet.stream.job;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Action;
import io.parapet.policies.action.Approval;
import io.parapet.policies.action.CircuitBreaker;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.Ground;
import io.parapet.policies.action.Signature;
import io.parapet.policies.casework.CaseSubject;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ActionId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.BreakerConfig;
import io.parapet.stream.config.JobConfig;
import io.parapet.stream.ingest.RawRecord;
import io.parapet.stream.ingest.Sources;
import io.parapet.stream.job.SignalsJob.Watched;
import io.parapet.stream.policy.Judged;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Savepoints with something in every state of the two jobs restore, whether state is in memory or
 * in RocksDB, as on a cluster. There is one for every form that is written now: who changes a form
 * finds that of the version before among them.
 */
class EveryStateTest {
  private static final String SCREENING_BEFORE = "screening-2";
  private static final String SCREENING = "screening-3";
  private static final String SIGNALS = "signals-2";
  private static final PlatformId PLATFORM = new PlatformId("instagram");
  private static final PolicyId REFUSED = new PolicyId("test/refused");

  /** As many measures as the past takes, so that the next is one too many. */
  private static final String QUOTA = "8";

  /** Longer than policies need to come into force, in records of a millisecond. */
  private static final int POLICIES_FIRST = 3_000;

  /**
   * Within the hour of the quota, and long enough after the case was last written for what joins it
   * to be told at once, whether or not the timer of the past has just written it.
   */
  private static final int LATER = 1_500;

  private static final String POLICY =
      """
      id: test/refused
      title: Writes to strangers, and is refused
      owner: test
      harm: spam
      severity: low
      stage: enforced
      scope:
        subjects: [message]
      condition: pair.stranger && sender.blocks_24h >= 2.0
      score: "sender.blocks_24h >= 3.0 ? 0.9 : 0.4"
      thresholds:
        flag: 0.1
        limit:
          at: 0.8
          measures:
            - {do: to_requests, to: message}
      rationale: It fills every state.
      reference: none
      runbook: Nothing to do.
      notice: Your message went to the requests of the recipient.
      transparency: other_violation_tc
      """;

  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void screening_goes_on_with_every_state(String backend) throws Exception {
    Savepoints.commit(SCREENING, folder, EveryStateTest::screenedBefore, EveryStateTest::screened);
    Collected found =
        screenedOn(
            SCREENING, backend, after -> wentOn(after) && !ofRevision(after, "t-1").isEmpty());
    itWentOn(found);
    assertThat(ofRevision(found, "t-1")).as("open verdicts, and policies").hasSize(1);
    FeatureVector report = found.judged("ben-quiet").getFirst().features();
    assertThat(report.number(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H))
        .as("outsiders who reported the account")
        .isEqualTo(2);
    assertThat(report.number(FeatureCatalog.REPORT_ACQUAINTED_OUTSIDERS_24H))
        .as("whom else they reported")
        .isEqualTo(2);
  }

  /** But for open verdicts, which do not outlive a change of the catalog of features. */
  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void screening_goes_on_from_the_forms_of_before(String backend) throws Exception {
    itWentOn(screenedOn(SCREENING_BEFORE, backend, EveryStateTest::wentOn));
  }

  private static Collected screenedOn(String savepoint, String backend, Savepoints.Enough enough)
      throws Exception {
    List<RawRecord> present =
        events(
            message("m-9", "mallory", "victim-9", LATER).sent(),
            block("t-2", "trudy", "bystander-2", LATER + 1));
    return Savepoints.restore(
        savepoint,
        backend,
        env -> screen(env, "after", List.of(), present, List.of(report("ben", "quiet"))),
        enough);
  }

  private static boolean wentOn(Collected after) {
    return !grown(after).isEmpty() && !after.judged("ben-quiet").isEmpty();
  }

  private static void itWentOn(Collected found) {
    assertThat(found.judged("m-9").getFirst().features().number(FeatureCatalog.SENDER_BLOCKS_24H))
        .as("histories")
        .isEqualTo(3);
    assertThat(found.all(Action.class)).as("the quota is used up").isEmpty();
    assertThat(grown(found).getFirst().ordinal()).as("open cases").isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hashmap", "rocksdb"})
  void signals_go_on_with_every_state(String backend) throws Exception {
    Savepoints.commit(SIGNALS, folder, EveryStateTest::signalledBefore, EveryStateTest::signalled);
    Collected found =
        Savepoints.restore(
            SIGNALS,
            backend,
            env -> signal(env, "after", List.of(contact(4)), List.of(overturned(3))),
            after -> !campaign(after, 4).isEmpty() && !after.all(Control.class).isEmpty());
    assertThat(campaign(found, 4).getFirst().values())
        .as("campaigns and their prints")
        .containsEntry("campaign.senders_24h", 4.0);
    assertThat(found.all(Control.class))
        .as("the ledger of actions, and the breaker's count")
        .singleElement()
        .isInstanceOfSatisfying(
            CircuitBreaker.class, opened -> assertThat(opened.overturned()).isEqualTo(3));
  }

  @Test
  void there_is_a_savepoint_of_every_form_that_is_written_now() throws Exception {
    Set<String> written = new TreeSet<>();
    written.addAll(
        Savepoints.forms(
            Savepoints.take(
                "screening", folder, EveryStateTest::screenedBefore, EveryStateTest::screened)));
    written.addAll(
        Savepoints.forms(
            Savepoints.take(
                "signals", folder, EveryStateTest::signalledBefore, EveryStateTest::signalled)));
    assertThat(written).hasSizeGreaterThan(8);
    assertThat(Savepoints.committedForms())
        .as("add a savepoint under a new name: -Dparapet.savepoints.write=true")
        .containsAll(written);
  }

  private static Collected screenedBefore(StreamExecutionEnvironment env) {
    List<DmEvent> past = new ArrayList<>();
    past.add(message("t-1", "trudy", "bystander-1", 0).sent());
    past.add(message("t-2", "trudy", "bystander-2", 1).sent());
    past.add(block("t-1", "trudy", "bystander-1", 2));
    for (int i = 1; i <= 8; i++) {
      past.add(message("m-" + i, "mallory", "victim-" + i, i).sent());
    }
    for (int i = 1; i <= 3; i++) {
      past.add(block("m-" + i, "mallory", "victim-" + i, 60 + i));
    }
    List<RawRecord> reports =
        List.of(report("ann", "loud"), report("ben", "loud"), report("ann", "quiet"));
    return screen(env, "before", policies(), events(past.toArray(DmEvent[]::new)), reports);
  }

  private static boolean screened(Collected found) {
    return found.all(Action.class).size() == 8
        && !found.all(CaseUpdate.class).isEmpty()
        && !found.judged("ben-loud").isEmpty()
        && !found.judged("ann-quiet").isEmpty();
  }

  private static Collected signalledBefore(StreamExecutionEnvironment env) {
    return signal(
        env,
        "before",
        IntStream.rangeClosed(1, 3).mapToObj(EveryStateTest::contact).toList(),
        List.of(done(1), done(2), done(3), overturned(1), overturned(2)));
  }

  private static boolean signalled(Collected found) {
    return !campaign(found, 3).isEmpty();
  }

  private static Collected screen(
      StreamExecutionEnvironment env,
      String name,
      List<RawRecord> policies,
      List<RawRecord> events,
      List<RawRecord> reports) {
    Sources sources =
        new Sources(
            Trickle.of(env, name + "-events", events, POLICIES_FIRST),
            Trickle.of(env, name + "-reports", reports, POLICIES_FIRST),
            Trickle.of(env, name + "-signals", List.of()),
            Trickle.of(env, name + "-decisions", List.of()),
            Trickle.of(env, name + "-policies", policies));
    Collected found = new Collected();
    JobConfig config =
        JobConfig.parse(
            "--parallelism", "1",
            "--idleness", "200ms",
            "--automatic-measures", "enforced",
            "--automatic-per-hour", QUOTA);
    ScreeningJob.define(env, config, sources, found);
    return found;
  }

  private static Collected signal(
      StreamExecutionEnvironment env,
      String name,
      List<RawRecord> contacts,
      List<RawRecord> ledger) {
    Collected found = new Collected();
    found.keepAll(
        SignalsJob.signals(
            env,
            Savepoints.inputs(env, name + "-decisions", List.of()),
            Savepoints.inputs(env, name + "-reports", List.of()),
            SignalsJob.contacts(Savepoints.inputs(env, name + "-contacts", contacts)),
            SignalsJob.erasures(Trickle.of(env, name + "-erasures", List.of()))));
    Watched watched =
        SignalsJob.watchAutomation(
            Savepoints.inputs(env, name + "-controls", List.of()),
            Savepoints.inputs(env, name + "-ledger", ledger),
            new BreakerConfig(3, 50, Duration.ofDays(7)));
    found.keepAll(watched.reversals());
    found.keepAll(watched.breakers());
    return found;
  }

  private static List<Signal> campaign(Collected found, int members) {
    return found.all(Signal.class).stream()
        .filter(signal -> signal.kind() == SignalKind.CAMPAIGN)
        .filter(signal -> signal.values().containsValue((double) members))
        .toList();
  }

  /** Cases of what happened before and after. */
  private static List<CaseUpdate> grown(Collected found) {
    return found.all(CaseUpdate.class).stream()
        .filter(update -> subjects(update).containsAll(List.of("m-8", "m-9")))
        .toList();
  }

  private static List<String> subjects(CaseUpdate update) {
    return update.subjects().stream().map(CaseSubject::subjectId).toList();
  }

  private static List<Verdict> ofRevision(Collected found, String message) {
    return found.judged(message).stream()
        .map(Judged::verdict)
        .filter(verdict -> verdict.revision() == 1 && verdict.outcome() == Outcome.FLAG)
        .toList();
  }

  private static List<RawRecord> policies() {
    byte[] yaml = POLICY.getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.hex(yaml);
    PolicyBody body = new PolicyBody("test/refused.yaml", POLICY);
    PolicyManifest manifest = new PolicyManifest("test", List.of(hash), "test", null, NOON);
    Approval approval =
        new Approval(
            REFUSED, hash, new Signature("ann", NOON), "precise", new Signature("ben", NOON));
    return List.of(
        keyed(approval.key(), WireFormat.CONTROL.write(approval)),
        keyed(PolicyBody.key(hash), WireFormat.POLICY_BODY.write(body)),
        keyed(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest)));
  }

  private static RawRecord keyed(String key, byte[] value) {
    return new RawRecord(Topics.POLICIES.name(), 0, 0, RawRecord.NO_TIME, key, value, null);
  }

  private static List<RawRecord> events(DmEvent... events) {
    return Stream.of(events)
        .map(event -> RawRecord.of(Topics.DM_EVENTS.name(), 0, WireFormat.DM_EVENT.write(event)))
        .toList();
  }

  /** By somebody who has nothing to do with the account. */
  private static RawRecord report(String by, String about) {
    var report = aReport().id(by + "-" + about).by(by).about(about).at(NOON).with(null);
    return RawRecord.of(Topics.REPORTS.name(), 0, WireFormat.REPORT.write(report));
  }

  private static Messages message(String id, String from, String to, int second) {
    return aMessage()
        .id(id)
        .from(from)
        .to(to)
        .at(NOON.plusSeconds(second))
        .toStranger()
        .linking("prize.example")
        .fingerprint("0123456789abcdef");
  }

  private static RecipientReacted block(String message, String sender, String by, int second) {
    return new RecipientReacted(
        new MessageId(message),
        new ConversationId("c-1"),
        new AccountId(sender),
        new AccountId(by),
        PLATFORM,
        Reaction.BLOCKED,
        NOON.plusSeconds(second),
        NOON);
  }

  private static RawRecord contact(int member) {
    StrangerContact contact =
        new StrangerContact(
            PLATFORM,
            new AccountId("member-" + member),
            new MessageId("c-" + member),
            NOON,
            "0123456789abcde" + member,
            List.of("prize.example"),
            Duration.ofDays(2),
            30,
            6);
    return RawRecord.of(
        Topics.STRANGER_CONTACTS.name(), member, WireFormat.STRANGER_CONTACT.write(contact));
  }

  private static RawRecord done(int account) {
    Action action =
        new Action(
            ActionId.of("m-" + account, "to_requests", "verdict"),
            PLATFORM,
            new AccountId("limited-" + account),
            "m-" + account,
            new Measure(MeasureKind.TO_REQUESTS, MeasureSubject.MESSAGE, null, true, true),
            "verdict",
            true,
            false,
            NOON,
            null,
            null,
            List.of(new Ground(REFUSED, "0123456789ab", Harm.SPAM)));
    return RawRecord.of(Topics.ACTIONS.name(), account, WireFormat.ACTION.write(action));
  }

  private static RawRecord overturned(int account) {
    var ruling =
        aDecision()
            .id("d-" + account)
            .about("limited-" + account)
            .ruling(Ruling.DISMISS)
            .at(NOON.plusSeconds(account));
    return RawRecord.of(Topics.DECISIONS.name(), account, WireFormat.DECISION.write(ruling.made()));
  }
}
