package io.parapet.stream.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.wire.ScoredEvent;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.ArchiveConfig;
import io.parapet.stream.replay.InputRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymiseTest {
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  @TempDir Path vault;
  private OneInputStreamOperatorTestHarness<InputRecord, ScoredEvent> harness;

  @BeforeEach
  void open() throws Exception {
    ArchiveConfig config =
        ArchiveConfig.parse(
            "--archive", "x", "--vault", vault.toString(), "--archive-kept", "P90D");
    harness =
        new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new Pseudonymise(config)));
    harness.open();
    harness.setProcessingTime(NOW.toEpochMilli());
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void nobody_is_named_and_what_one_account_did_stays_together() throws Exception {
    arrives(scored("mallory", NOW));
    arrives(scored("mallory", NOW));
    arrives(scored("ben", NOW));
    List<ScoredEvent> out = harness.extractOutputValues();
    assertThat(out)
        .hasSize(3)
        .extracting(ScoredEvent::account)
        .doesNotContain(new AccountId("ben"));
    assertThat(out.get(0).account()).isEqualTo(out.get(1).account());
    assertThat(out.get(0).account()).isNotEqualTo(out.get(2).account());
    assertThat(out.toString()).doesNotContain("mallory");
  }

  @Test
  void words_out_of_a_reported_text_stay_behind() throws Exception {
    arrives(scored("mallory", NOW));
    assertThat(harness.extractOutputValues().getFirst().features())
        .containsKey(FeatureCatalog.SENDER_STRANGERS_1H.name())
        .doesNotContainKey(FeatureCatalog.TEXT_LINK_DOMAINS.name());
  }

  @Test
  void what_is_over_its_time_already_is_left_out() throws Exception {
    arrives(scored("mallory", NOW.minus(Duration.ofDays(91))));
    assertThat(harness.extractOutputValues()).isEmpty();
  }

  @Test
  void what_cannot_be_read_becomes_a_dead_letter() throws Exception {
    arrives("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(harness.getSideOutput(Pseudonymise.DEAD_LETTERS)).hasSize(1);
  }

  private void arrives(byte[] value) throws Exception {
    harness.processElement(new InputRecord("scored-events", 0, 1, value), 0);
  }

  private static byte[] scored(String account, Instant at) {
    FeatureVector features =
        new FeatureVector()
            .set(FeatureCatalog.SENDER_STRANGERS_1H, 3)
            .set(FeatureCatalog.TEXT_LINK_DOMAINS, List.of("example.org"));
    Subject subject =
        new Subject(
            SubjectKind.REPORT,
            "report-of-" + account,
            new AccountId(account),
            new PlatformId("instagram"),
            features,
            List.of(),
            at);
    return WireFormat.SCORED_EVENT.write(
        ScoredEvent.of(PolicySet.bundled().evaluate(subject), features));
  }
}
