package io.parapet.stream.job;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.action.Action;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.DeadLetter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ScreeningJobTest {
  @RegisterExtension
  static final MiniClusterExtension FLINK =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  @Test
  void every_input_ends_as_one_verdict_or_one_dead_letter() throws Exception {
    Collected found =
        new Traffic()
            .event(aMessage().id("m-1").from("ann").to("ben").sent())
            .event(aMessage().id("m-2").from("ben").to("ann").at(NOON.plusSeconds(60)).sent())
            .bytes("{\"version\":1,\"text\":\"secret\"}".getBytes(UTF_8))
            .run();
    assertThat(found.verdicts())
        .extracting(Verdict::subjectId)
        .containsExactlyInAnyOrder("m-1", "m-2");
    assertThat(found.all(DeadLetter.class))
        .singleElement()
        .satisfies(letter -> assertThat(letter.toString()).doesNotContain("secret"));
  }

  @Test
  void a_burst_to_strangers_whom_nobody_answers_becomes_one_case_without_any_action()
      throws Exception {
    Traffic traffic = new Traffic();
    for (int i = 0; i < 400; i++) {
      traffic.event(
          aMessage()
              .id("m-" + i)
              .from("mallory")
              .to("victim-" + i)
              .at(NOON.plus(Duration.ofSeconds(4L * i)))
              .accountAged(Duration.ofDays(1))
              .toStranger()
              .asRequest()
              .linking("prize.example")
              .sent());
    }
    Collected found = traffic.run();
    assertThat(found.verdicts()).hasSize(400).allMatch(v -> v.measures().isEmpty());
    assertThat(found.verdict("m-399").outcome()).isEqualTo(Outcome.FLAG);
    assertThat(found.all(CaseUpdate.class))
        .extracting(CaseUpdate::caseId)
        .isNotEmpty()
        .containsOnly(found.all(CaseUpdate.class).getFirst().caseId());
    assertThat(found.all(Action.class)).isEmpty();
  }

  @Test
  void reports_of_one_account_join_one_case_scored_by_what_was_said(@TempDir Path keys)
      throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(keys));
    Collected found =
        new Traffic()
            .event(aMessage().from("mallory").to("ben").sent())
            .report(
                aReport()
                    .id("r-1")
                    .by("ben")
                    .about("mallory")
                    .forReason(ReportReason.THREAT)
                    .at(NOON.plusSeconds(100))
                    .saying("I will kill you, I know where you live")
                    .sealedBy(sealer))
            .report(
                aReport()
                    .id("r-2")
                    .by("carol")
                    .about("mallory")
                    .forReason(ReportReason.THREAT)
                    .at(NOON.plusSeconds(200))
                    .saying("you are dead, I am going to kill you")
                    .sealedBy(sealer))
            .run("--vault", keys.toString());
    CaseUpdate last = last(found.all(CaseUpdate.class));
    assertThat(last.reportCount()).isEqualTo(2);
    assertThat(last.lane()).isEqualTo(Lane.DANGER_TO_LIFE);
    assertThat(last.metadataOnly()).isFalse();
    assertThat(last.reports())
        .allSatisfy(report -> assertThat(report.scores().get("threat")).isGreaterThan(0.5))
        .extracting(CaseReport::proofs)
        .containsOnly(List.of(ProofStatus.UNVERIFIABLE));
    assertThat(found.toString() + last).doesNotContain("kill");
  }

  @Test
  void what_is_reported_of_a_disappearing_message_outlives_it(@TempDir Path keys) throws Exception {
    Sealer sealer = new Sealer(new FileKeyVault(keys));
    ContentReported report =
        aReport().at(NOON.plus(Duration.ofDays(3))).saying("send me money").sealedBy(sealer);
    String id = report.messages().getFirst().messageId().value();
    Collected found =
        new Traffic()
            .event(
                aMessage()
                    .id(id)
                    .from("mallory")
                    .to("ben")
                    .disappearingAfter(Duration.ofMinutes(1))
                    .sent())
            .report(report)
            .run("--vault", keys.toString());
    assertThat(found.judged(id).getFirst().features().number(FeatureCatalog.MESSAGE_DISAPPEARING))
        .isEqualTo(1);
    CaseReport kept = last(found.all(CaseUpdate.class)).reports().getFirst();
    assertThat(kept.messages()).isEqualTo(report.messages());
    assertThat(new String(sealer.open(kept.sealedContent()), UTF_8)).contains("send me money");
  }

  @Test
  void a_reply_counts_for_who_wrote_first() throws Exception {
    Traffic traffic = new Traffic();
    for (int i = 0; i < 8; i++) {
      traffic
          .event(
              aMessage().id("a-" + i).from("ann").to("friend-" + i).at(NOON.plusSeconds(i)).sent())
          .event(
              aMessage()
                  .id("b-" + i)
                  .from("friend-" + i)
                  .to("ann")
                  .at(NOON.plusSeconds(60 + i))
                  .sent());
    }
    traffic.event(
        aMessage().id("later").from("ann").to("zoe").at(NOON.plus(Duration.ofHours(20))).sent());
    Collected found = traffic.run("--parallelism", "1");
    assertThat(found.judged("later").getFirst().features())
        .satisfies(
            features -> {
              assertThat(features.number(FeatureCatalog.SENDER_NEW_RECIPIENTS_24H)).isEqualTo(9);
              assertThat(features.number(FeatureCatalog.SENDER_REPLY_RATIO_24H))
                  .isBetween(0.8, 1.0);
            });
    assertThat(found.judged("b-0").getFirst().features().number(FeatureCatalog.PAIR_STRANGER))
        .isZero();
  }

  private static CaseUpdate last(List<CaseUpdate> updates) {
    return updates.stream().max(java.util.Comparator.comparing(CaseUpdate::revision)).get();
  }
}
