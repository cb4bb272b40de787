package io.parapet.stream.ingest;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.Sha256;
import io.parapet.policies.wire.DeadLetter;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.feature.Input;
import io.parapet.stream.feature.Passage;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParseTest {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  private static final int LIMIT = 4096;

  private OneInputStreamOperatorTestHarness<RawRecord, Passage> harness;

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void an_event_goes_on() throws Exception {
    read(new EventReader(AHEAD), WireFormat.DM_EVENT.write(aMessage().sent()));
    assertThat(harness.extractOutputValues()).hasSize(1);
    assertThat(harness.getSideOutput(DeadLetters.TAG)).isNullOrEmpty();
  }

  @Test
  void what_is_no_event_can_be_found_again_but_is_not_repeated() throws Exception {
    byte[] bytes =
        "{\"version\":1,\"type\":\"direct_message_sent\",\"text\":\"psst\"}".getBytes(UTF_8);
    DeadLetter letter = refused(new EventReader(AHEAD), bytes);
    assertThat(letter.topic()).isEqualTo("topic");
    assertThat(letter.partition()).isEqualTo(2);
    assertThat(letter.offset()).isEqualTo(77);
    assertThat(letter.size()).isEqualTo(bytes.length);
    assertThat(letter.sha256()).isEqualTo(Sha256.hex(bytes));
    assertThat(letter.sealedReport()).isNull();
    assertThat(letter.toString()).doesNotContain("psst");
  }

  @Test
  void a_record_over_the_limit_is_refused() throws Exception {
    assertThat(refused(new EventReader(AHEAD), new byte[LIMIT + 1]).problem())
        .isEqualTo("the record is larger than 4096 bytes");
  }

  @Test
  void a_time_far_ahead_of_kafkas_is_refused() throws Exception {
    byte[] late = WireFormat.DM_EVENT.write(aMessage().at(NOON.plusSeconds(301)).sent());
    assertThat(refused(new EventReader(AHEAD), late).problem()).contains("300 s ahead");
  }

  @Test
  void a_report_that_is_refused_stays_whole_and_sealed() throws Exception {
    byte[] late = WireFormat.REPORT.write(aReport().at(NOON.plusSeconds(301)).with("a.b.c.d.e"));
    assertThat(refused(new ReportReader(AHEAD), late).sealedReport()).contains("a.b.c.d.e");
  }

  @Test
  void content_that_was_not_sealed_goes_nowhere() throws Exception {
    byte[] open = WireFormat.REPORT.write(aReport().with("I hate you. Go away."));
    DeadLetter letter = refused(new ReportReader(AHEAD), open);
    assertThat(letter.sealedReport()).isNull();
    assertThat(letter.toString()).doesNotContain("hate");
  }

  @Test
  void a_tombstone_says_nothing() throws Exception {
    open(new SignalReader());
    harness.processElement(
        new RawRecord("signals", 0, 0, NOON.toEpochMilli(), "key", null, null), 0);
    assertThat(harness.extractOutputValues()).isEmpty();
  }

  @Test
  void unless_it_takes_an_account_out_of_the_signals_in_one_of_its_roles() throws Exception {
    open(new SignalReader());
    for (String kind : List.of("strikes", "credibility", "campaign", "link_campaign")) {
      harness.processElement(
          new RawRecord("signals", 0, 0, NOON.toEpochMilli(), kind + "/x/a/b", null, null), 0);
    }
    assertThat(harness.extractOutputValues())
        .extracting(Passage::input)
        .containsExactly(erased(SignalKind.STRIKES), erased(SignalKind.CREDIBILITY));
  }

  private static Input erased(SignalKind role) {
    return new Input.Erased(new SignalKey(role, new PlatformId("x"), new AccountId("a/b")), NOON);
  }

  private DeadLetter refused(RecordReader<Passage> reader, byte[] value) throws Exception {
    read(reader, value);
    assertThat(harness.extractOutputValues()).isEmpty();
    return harness.getSideOutput(DeadLetters.TAG).element().getValue();
  }

  private void read(RecordReader<Passage> reader, byte[] value) throws Exception {
    open(reader);
    harness.processElement(
        new RawRecord("topic", 2, 77, NOON.toEpochMilli(), null, value, null), 0);
  }

  private void open(RecordReader<Passage> reader) throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new Parse<>(reader, LIMIT)));
    harness.open();
  }
}
