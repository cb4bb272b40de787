package io.parapet.stream.policy;

import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static io.parapet.stream.policy.JudgeHarness.body;
import static io.parapet.stream.policy.JudgeHarness.hash;
import static io.parapet.stream.policy.JudgeHarness.manifest;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Approval;
import io.parapet.policies.action.Control;
import io.parapet.policies.action.EmergencyStop;
import io.parapet.policies.action.Notice;
import io.parapet.policies.action.PolicySetStatus;
import io.parapet.policies.action.Signature;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.PipelineKey;
import io.parapet.policies.sealed.Retention;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.testkit.Messages;
import io.parapet.policies.testkit.Reports;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.SharedSet;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.casework.Flag;
import io.parapet.stream.config.AutomaticMeasures;
import io.parapet.stream.feature.BySender;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import io.parapet.stream.testkit.AlarmistBundle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
  private static final String EVERY_MESSAGE =
      """
      id: test/every-message
      title: Every message
      owner: test
      harm: spam
      severity: low
      stage: enforced
      scope:
        subjects: [message]
      condition: "true"
      score: 0.9
      thresholds:
        flag: 0.1
        limit:
          at: 0.5
          measures:
            - {do: to_requests, to: message}
      rationale: It shows what a policy does.
      reference: none
      runbook: Nothing to do.
      notice: Your message went to the requests of the recipient.
      transparency: other_violation_tc
      """;

  private static final PolicyId POLICY = new PolicyId("test/every-message");

  @TempDir Path keys;
  private KeyedTwoInputStreamOperatorTestHarness<String, Passage, PolicyRecord, Judged> harness;

  @BeforeEach
  void open() throws Exception {
    create(AutomaticMeasures.SHADOW);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void without_any_policies_sent_the_bundled_ones_judge() throws Exception {
    judge(aMessage());
    assertThat(last().policySetVersion()).isEqualTo(PolicySet.bundled().version());
  }

  @Test
  void whoever_is_forgotten_leaves_the_table_of_snapshots() throws Exception {
    judge(aMessage().from("ann"));
    Instant kept = Messages.NOON.plus(Retention.DEFAULT.features());
    harness.processBothWatermarks(new Watermark(kept.minusSeconds(1).toEpochMilli()));
    assertThat(harness.getSideOutput(BySender.SNAPSHOTS)).isNull();
    harness.processBothWatermarks(new Watermark(kept.toEpochMilli()));
    assertThat(harness.getSideOutput(BySender.SNAPSHOTS))
        .singleElement()
        .satisfies(
            forgotten -> {
              assertThat(forgotten.getValue().key()).isEqualTo("instagram/ann");
              assertThat(forgotten.getValue().features()).isEmpty();
            });
  }

  @Test
  void policies_are_in_force_once_the_last_body_has_come_and_not_before() throws Exception {
    harness.processElement2(manifest(EVERY_MESSAGE), 0);
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.ALLOW);
    harness.processElement2(body(EVERY_MESSAGE), 0);
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void policies_that_cannot_be_read_leave_the_old_ones_in_force() throws Exception {
    String broken = EVERY_MESSAGE.replace("\"true\"", "sender.no_such_feature > 1");
    harness.processElement2(body(broken), 0);
    harness.processElement2(manifest(broken), 0);
    harness.processElement2(new PolicyRecord(PolicyManifest.KEY, "{".getBytes(UTF_8)), 0);
    judge(aMessage());
    assertThat(last().policySetVersion()).isEqualTo(PolicySet.bundled().version());
  }

  @Test
  void a_set_from_the_topic_counts_until_its_entries_end_by_the_time_of_the_event()
      throws Exception {
    String yaml = EVERY_MESSAGE.replace("\"true\"", "message.surface in sets.odd_surfaces");
    harness.processElement2(set("odd_surfaces", Messages.NOON.plusSeconds(60)), 0);
    harness.processElement2(body(yaml), 0);
    harness.processElement2(manifest(yaml), 0);
    judge(aMessage().id("before").at(Messages.NOON));
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
    judge(aMessage().id("after").at(Messages.NOON.plusSeconds(61)));
    assertThat(last().outcome()).isEqualTo(Outcome.ALLOW);
  }

  @Test
  void a_set_that_changes_is_swapped_with_the_next_message_and_survives_a_restore()
      throws Exception {
    String yaml = EVERY_MESSAGE.replace("\"true\"", "message.surface in sets.odd_surfaces");
    harness.processElement2(set("odd_surfaces", Messages.NOON), 0);
    harness.processElement2(body(yaml), 0);
    harness.processElement2(manifest(yaml), 0);
    judge(aMessage());
    String before = last().policySetVersion();
    assertThat(last().outcome()).isEqualTo(Outcome.ALLOW);
    harness.processElement2(set("odd_surfaces", null), 0);
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
    assertThat(last().policySetVersion()).isNotEqualTo(before);
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    create(AutomaticMeasures.SHADOW);
    harness.initializeState(saved);
    harness.open();
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void a_set_that_cannot_be_read_leaves_the_one_before_and_does_not_stop_what_follows()
      throws Exception {
    String yaml = EVERY_MESSAGE.replace("\"true\"", "message.surface in sets.odd_surfaces");
    harness.processElement2(set("odd_surfaces", null), 0);
    harness.processElement2(new PolicyRecord("set/odd_surfaces", "{".getBytes(UTF_8)), 0);
    harness.processElement2(
        new PolicyRecord("set/other", set("odd_surfaces", Messages.NOON).value()), 0);
    harness.processElement2(body(yaml), 0);
    harness.processElement2(manifest(yaml), 0);
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void a_set_alone_takes_the_place_of_the_bundled_one_until_it_is_withdrawn() throws Exception {
    harness.processElement2(set("known_domains", null), 0);
    judge(aMessage());
    assertThat(last().policySetVersion()).isNotEqualTo(PolicySet.bundled().version());
    harness.processElement2(new PolicyRecord("set/known_domains", null), 0);
    judge(aMessage());
    assertThat(last().policySetVersion()).isEqualTo(PolicySet.bundled().version());
  }

  @Test
  void after_a_restore_the_last_policies_judge_from_the_first_message_on() throws Exception {
    harness.processElement2(body(EVERY_MESSAGE), 0);
    harness.processElement2(manifest(EVERY_MESSAGE), 0);
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    create(AutomaticMeasures.SHADOW);
    harness.initializeState(saved);
    harness.open();
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void measures_stay_in_shadow_until_they_are_enforced() throws Exception {
    harness.processElement2(body(EVERY_MESSAGE), 0);
    harness.processElement2(manifest(EVERY_MESSAGE), 0);
    judge(aMessage());
    assertThat(last().measures()).isEmpty();
    assertThat(last().shadow().outcome()).isEqualTo(Outcome.LIMIT);
    harness.close();
    create(AutomaticMeasures.ENFORCED);
    harness.open();
    harness.processElement2(body(EVERY_MESSAGE), 0);
    harness.processElement2(manifest(EVERY_MESSAGE), 0);
    say(approval(EVERY_MESSAGE));
    judge(aMessage());
    assertThat(restricted()).hasSize(1);
    assertThat(restricted().getFirst().outcome()).isEqualTo(Outcome.LIMIT);
    assertThat(restricted().getFirst().measures()).hasSize(1);
  }

  @Test
  void the_account_is_told_in_the_words_of_the_policy() throws Exception {
    enforce();
    say(approval(EVERY_MESSAGE));
    judge(aMessage());
    Notice told = notices().getLast();
    assertThat(told.text()).isEqualTo("Your message went to the requests of the recipient.");
    assertThat(told.category()).isEqualTo("STATEMENT_CATEGORY_OTHER_VIOLATION_TC");
    assertThat(told.redress()).startsWith("A program decided this.");
  }

  @Test
  void the_account_is_told_in_the_language_it_wrote_in_where_there_are_words_for_it()
      throws Exception {
    String translated =
        EVERY_MESSAGE
            .replace("[message]", "[report]")
            .replaceAll("notice: .*", "notice:\n  en: It is limited.\n  de: Das ist begrenzt.");
    enforce(translated);
    say(approval(translated));
    report("ich komme morgen zu dir nach Hause und dann wirst du sehen was passiert");
    assertThat(notices().getLast().text()).isEqualTo("Das ist begrenzt.");
    assertThat(notices().getLast().redress()).startsWith("Ein Programm");
    report("I will come to your house tomorrow and then you will see what happens");
    assertThat(notices().getLast().text()).isEqualTo("It is limited.");
  }

  @Test
  void where_a_policy_says_that_nothing_may_be_said_nothing_is() throws Exception {
    String silent = EVERY_MESSAGE.replaceAll("notice: .*", "notice: none");
    enforce(silent);
    say(approval(silent));
    judge(aMessage());
    assertThat(restricted()).hasSize(1);
    assertThat(notices()).containsOnlyNulls();
  }

  private void report(String text) throws Exception {
    String sealed = aReport().saying(text).sealedBy(sealer()).sealedContent();
    harness.processElement1(passage(aReport().id("r-" + text.length()).with(sealed)), 0);
  }

  private List<Notice> notices() {
    return harness.getSideOutput(Judge.RESTRICTIONS).stream()
        .map(found -> found.getValue().judged().notice())
        .toList();
  }

  @Test
  void an_enforced_policy_that_no_second_person_approved_flags_and_says_why() throws Exception {
    enforce();
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
    assertThat(last().shadow().outcome()).isEqualTo(Outcome.LIMIT);
    assertThat(last().policies().getFirst().heldTo()).isEqualTo(Ceiling.FLAG);
    assertThat(restricted()).isEmpty();
  }

  @Test
  void an_approval_of_another_file_counts_for_nothing() throws Exception {
    enforce();
    say(approval(EVERY_MESSAGE + "# changed since\n"));
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
  }

  @Test
  void a_stop_counts_from_the_next_message_on_and_survives_a_restore() throws Exception {
    enforce();
    say(approval(EVERY_MESSAGE));
    say(new EmergencyStop(POLICY, true, "incident", by("cara", 2)));
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.ALLOW);
    OperatorSubtaskState saved = harness.snapshot(1, 1);
    harness.close();
    create(AutomaticMeasures.ENFORCED);
    harness.initializeState(saved);
    harness.open();
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.ALLOW);
    say(new EmergencyStop(POLICY, false, "over", by("cara", 3)));
    judge(aMessage());
    assertThat(restricted()).hasSize(1);
  }

  @Test
  void a_control_or_manifest_that_cannot_be_read_changes_nothing() throws Exception {
    enforce();
    say(approval(EVERY_MESSAGE));
    harness.processElement2(new PolicyRecord("stop/*", "{".getBytes(UTF_8)), 0);
    harness.processElement2(new PolicyRecord(PolicyManifest.KEY, "{".getBytes(UTF_8)), 0);
    say(new EmergencyStop(null, true, "incident", by("cara", 2)));
    judge(aMessage());
    assertThat(last().outcome()).isEqualTo(Outcome.FLAG);
    assertThat(restricted()).isEmpty();
  }

  @Test
  void a_set_of_which_one_file_does_not_compile_is_refused_whole_and_that_is_told()
      throws Exception {
    harness.processElement2(body(EVERY_MESSAGE), 0);
    harness.processElement2(manifest(EVERY_MESSAGE), 0);
    judge(aMessage());
    String before = last().policySetVersion();
    String broken = EVERY_MESSAGE.replace("\"true\"", "sender.no_such_feature > 1");
    String second = EVERY_MESSAGE.replace("test/every-message", "test/second");
    harness.processElement2(body(broken), 0);
    harness.processElement2(body(second), 0);
    harness.processElement2(manifest(second, broken), 0);
    judge(aMessage());
    assertThat(last().policySetVersion()).isEqualTo(before);
    PolicySetStatus told =
        (PolicySetStatus)
            harness.getSideOutput(Judge.STATUS).stream().toList().getLast().getValue();
    assertThat(told.inForce()).isEqualTo(before);
    assertThat(told.refused()).isNotNull();
    assertThat(told.problems()).anyMatch(problem -> problem.contains("no_such_feature"));
  }

  private void enforce() throws Exception {
    enforce(EVERY_MESSAGE);
  }

  private void enforce(String yaml) throws Exception {
    harness.close();
    create(AutomaticMeasures.ENFORCED);
    harness.open();
    harness.processElement2(body(yaml), 0);
    harness.processElement2(manifest(yaml), 0);
  }

  private void say(Control control) throws Exception {
    harness.processElement2(new PolicyRecord(control.key(), WireFormat.CONTROL.write(control)), 0);
  }

  private static Approval approval(String yaml) {
    return new Approval(POLICY, hash(yaml), by("ann", 0), "precise", by("ben", 1));
  }

  private static Signature by(String who, int minutes) {
    return new Signature(who, Messages.NOON.plusSeconds(60L * minutes));
  }

  private List<Verdict> restricted() {
    var all = harness.getSideOutput(Judge.RESTRICTIONS);
    return all == null
        ? List.of()
        : all.stream().map(found -> found.getValue().judged().verdict()).toList();
  }

  @Test
  void a_duplicate_is_answered_but_calls_nobody_again() throws Exception {
    Passage passage = passage(aReport().with(null));
    harness.processElement1(passage, 0);
    harness.processElement1(passage.inPair(true, Contact.NONE, passage.now()), 0);
    assertThat(harness.extractOutputValues()).hasSize(2);
    assertThat(flags()).hasSize(1);
  }

  @Test
  void content_sealed_to_the_pipeline_gets_a_key_of_its_own() throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(keys));
    Reports report = aReport().saying("you won a prize, claim it now");
    byte[] plain = sealer.open(report.sealedBy(sealer).sealedContent());
    harness.processElement1(
        passage(report.id("r-2").with(PipelineKey.sealTo(sealer.publicKey(), plain))), 0);
    String kept = flags().getLast().report().report().sealedContent();
    assertThat(sealer.open(kept)).isEqualTo(plain);
    sealer.erase("report/r-2");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> sealer.open(kept))).isNotNull();
  }

  @Test
  void a_report_whose_content_was_erased_is_still_judged() throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(keys));
    var report = aReport().saying("gone").sealedBy(sealer);
    sealer.erase("report/r-1");
    harness.processElement1(passage(report), 0);
    assertThat(flags()).hasSize(1);
    assertThat(flags().getFirst().features().toMap()).doesNotContainKey("text.spam");
  }

  @Test
  void policies_see_the_worst_of_a_conversation_who_said_it_and_where_it_goes() throws Exception {
    harness.processElement1(passage(escalation().sealedBy(sealer())), 0);
    FeatureVector seen = harness.extractOutputValues().getLast().features();
    assertThat(number(seen, "context.worst_threat")).isGreaterThan(0.5);
    assertThat(number(seen, "context.others_threat")).isLessThan(0.3);
    assertThat(number(seen, "context.trend_threat")).isPositive();
    assertThat(number(seen, "text.threat")).isLessThan(0.3);
    assertThat(seen.has(FeatureCatalog.get("context.trend_spam"))).isTrue();
    assertThat(last().policies())
        .extracting(result -> result.policy().value())
        .contains("content/escalating-threat");
  }

  @Test
  void a_conversation_is_proven_only_when_each_message_is() throws Exception {
    harness.processElement1(passage(escalation().sealedBy(sealer())), 0);
    harness.processElement1(passage(escalation().id("r-2").proven().sealedBy(sealer())), 0);
    assertThat(harness.extractOutputValues())
        .extracting(judged -> judged.features().number(FeatureCatalog.CONTEXT_VERIFIED))
        .containsExactly(0.0, 1.0);
  }

  @Test
  void what_the_reporter_wrote_is_never_held_against_the_reported_account() throws Exception {
    Reports own = aReport().blaming("ben", "I know where you live, I will kill you").proven();
    harness.processElement1(passage(own.sealedBy(sealer())), 0);
    FeatureVector seen = harness.extractOutputValues().getLast().features();
    assertThat(seen.text(FeatureCatalog.REPORT_PROOF)).isEqualTo("unverifiable");
    assertThat(seen.number(FeatureCatalog.REPORT_VERIFIED)).isZero();
    assertThat(seen.toMap()).doesNotContainKeys("text.threat", "context.worst_threat");
    assertThat(number(seen, "context.others_threat")).isGreaterThan(0.5);
    assertThat(last().policies()).extracting(PolicyResult::harm).doesNotContain(Harm.THREAT);
  }

  @Test
  void each_message_of_a_report_is_checked_those_around_it_too() throws Exception {
    Reports shown = aReport().saying("you won a prize").amid("ben", "who is this?").withReceipts();
    Passage passage = passage(shown.sealedBy(sealer()));
    harness.processElement1(passage.confirming(Set.of(new MessageId("r-1-m1"))), 0);
    assertThat(flags().getLast().report().proofs())
        .containsExactly(ProofStatus.SENT_CONTENT_UNVERIFIED, ProofStatus.UNVERIFIABLE);
    FeatureVector seen = harness.extractOutputValues().getLast().features();
    assertThat(seen.text(FeatureCatalog.REPORT_PROOF)).isEqualTo("sent_content_unverified");
    assertThat(seen.number(FeatureCatalog.REPORT_VERIFIED)).isZero();
  }

  @Test
  void a_report_of_surroundings_alone_is_about_what_the_reported_account_said_there()
      throws Exception {
    Reports around =
        aReport().amid("ben", "I will kill you").amid("mallory", "see you at seven").proven();
    harness.processElement1(passage(around.sealedBy(sealer())), 0);
    assertThat(number(harness.extractOutputValues().getLast().features(), "text.threat"))
        .isLessThan(0.3);
  }

  @Test
  void a_scorer_on_trial_is_recorded_apart_and_no_policy_sees_it(@TempDir Path trial)
      throws Exception {
    harness.close();
    create(AutomaticMeasures.SHADOW, AlarmistBundle.in(trial).toString());
    harness.open();
    harness.processElement1(passage(aReport().saying("see you at 7pm").sealedBy(sealer())), 0);
    ShadowScores said = harness.getSideOutput(Judge.SHADOW).peek().getValue();
    assertThat(said.shadowScores().get("threat")).isGreaterThan(0.99);
    assertThat(said.scores().get("threat")).isLessThan(0.3);
    assertThat(number(harness.extractOutputValues().getLast().features(), "text.threat"))
        .isEqualTo(said.scores().get("threat"));
    assertThat(new String(WireFormat.SHADOW_SCORES.write(said), UTF_8)).doesNotContain("7pm");
  }

  @Test
  void without_a_scorer_on_trial_nothing_is_recorded() throws Exception {
    harness.processElement1(passage(aReport().saying("see you at 7pm").sealedBy(sealer())), 0);
    assertThat(harness.getSideOutput(Judge.SHADOW)).isNull();
  }

  private Sealer sealer() {
    return new Sealer(new FileKeyVault(keys));
  }

  /** Only the first message is reported; what follows is worse. */
  private static Reports escalation() {
    return aReport()
        .saying("why do you not answer")
        .amid("ben", "please leave me alone")
        .amid("mallory", "answer me or you will regret it")
        .amid("mallory", "I know where you live, I will come to your house and kill you");
  }

  private static double number(FeatureVector features, String name) {
    return features.number(FeatureCatalog.get(name));
  }

  private void create(AutomaticMeasures measures) throws Exception {
    create(measures, null);
  }

  private void create(AutomaticMeasures measures, @Nullable String shadowBundle) throws Exception {
    harness = JudgeHarness.of(measures, keys, shadowBundle);
  }

  private void judge(Messages message) throws Exception {
    harness.processElement1(Passage.of(new Input.Event(message.sent(), null)), 0);
  }

  private static Passage passage(io.parapet.policies.event.ContentReported report) {
    return Passage.of(new Input.Report(report));
  }

  private Verdict last() {
    return harness.extractOutputValues().getLast().verdict();
  }

  private List<Flag> flags() {
    return harness.getSideOutput(Judge.FLAGS).stream().map(flag -> flag.getValue()).toList();
  }

  private static PolicyRecord set(String name, @Nullable Instant end) {
    SharedSet set =
        new SharedSet(name, List.of(new SharedSet.Entry("inbox", end)), "test", Messages.NOON);
    return new PolicyRecord(SharedSet.key(name), WireFormat.SHARED_SET.write(set));
  }
}
