package io.parapet.stream.campaign;

import static io.parapet.policies.testkit.Decisions.aDecision;
import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.StrangerContact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatherCampaignTest {
  private static final String PRINT = "0123456789abcdef";

  private KeyedTwoInputStreamOperatorTestHarness<String, Sighting, CampaignRuled, Signal> operator;

  @BeforeEach
  void open() throws Exception {
    operator = harness();
    operator.open();
  }

  @AfterEach
  void close() throws Exception {
    operator.close();
  }

  @Test
  void one_sender_alone_is_no_campaign() throws Exception {
    for (int i = 0; i < 20; i++) {
      contact("ann", "m-" + i, NOON.plusSeconds(i));
    }
    assertThat(operator.extractOutputValues()).isEmpty();
  }

  @Test
  void each_member_learns_how_large_it_has_become() throws Exception {
    for (String sender : List.of("ann", "ben", "cleo", "dan")) {
      contact(sender, "m-" + sender, NOON);
    }
    for (String sender : List.of("ann", "ben", "cleo", "dan")) {
      assertThat(last(sender).values()).containsEntry("campaign.senders_24h", 4.0);
    }
    assertThat(last("ann").campaign()).isEqualTo(last("dan").campaign()).isNotNull();
  }

  @Test
  void a_member_who_goes_on_is_told_again_after_ten_minutes() throws Exception {
    contact("ann", "m-1", NOON);
    contact("ben", "m-2", NOON);
    int told = operator.extractOutputValues().size();
    contact("ann", "m-3", NOON.plusSeconds(60));
    assertThat(operator.extractOutputValues()).hasSize(told);
    contact("ann", "m-4", NOON.plus(Duration.ofMinutes(11)));
    assertThat(operator.extractOutputValues()).hasSize(told + 1);
  }

  @Test
  void who_joins_after_it_was_upheld_learns_so() throws Exception {
    contact("ann", "m-1", NOON);
    contact("ben", "m-2", NOON);
    rule(Ruling.RESTRICT);
    contact("late", "m-3", NOON.plus(Duration.ofHours(3)));
    assertThat(last("late").values()).containsEntry("campaign.upheld", 1.0);
  }

  @Test
  void what_a_person_dismissed_counts_as_nothing() throws Exception {
    contact("ann", "m-1", NOON);
    contact("ben", "m-2", NOON);
    rule(Ruling.DISMISS);
    assertThat(last("ann").values())
        .containsEntry("campaign.upheld", 0.0)
        .containsEntry("campaign.senders_24h", 0.0);
  }

  @Test
  void a_link_campaign_is_told_apart() throws Exception {
    for (String sender : List.of("ann", "ben")) {
      Sighting sighting = Sighting.inLinkCampaign("prize.example", made(sender, "m", NOON));
      operator.processElement1(sighting, NOON.toEpochMilli());
    }
    assertThat(last("ben").kind()).isEqualTo(SignalKind.LINK_CAMPAIGN);
    assertThat(last("ben").values()).containsEntry("campaign.shared_domain_senders_24h", 2.0);
  }

  @Test
  void it_goes_on_after_a_restore_and_is_forgotten_in_the_end() throws Exception {
    contact("ann", "m-1", NOON);
    OperatorSubtaskState saved = operator.snapshot(1, 1);
    operator.close();
    operator = harness();
    operator.initializeState(saved);
    operator.open();
    contact("ben", "m-2", NOON);
    assertThat(last("ann").values()).containsEntry("campaign.senders_24h", 2.0);
    operator.processBothWatermarks(
        new org.apache.flink.streaming.api.watermark.Watermark(
            NOON.plus(Duration.ofDays(3)).toEpochMilli()));
    assertThat(operator.numKeyedStateEntries()).isZero();
  }

  private void rule(Ruling ruling) throws Exception {
    String campaign = String.valueOf(last("ann").campaign());
    var decision = aDecision().about(CaseGroup.campaign(campaign).value()).ruling(ruling).made();
    operator.processElement2(CampaignRuled.of(decision).orElseThrow(), NOON.toEpochMilli());
  }

  private void contact(String sender, String message, Instant at) throws Exception {
    Sighting sighting = new Sighting("band", false, made(sender, message, at));
    operator.processElement1(sighting.inTextCampaign(PRINT), at.toEpochMilli());
  }

  private static StrangerContact made(String sender, String message, Instant at) {
    return new StrangerContact(
        new PlatformId("instagram"),
        new AccountId(sender),
        new MessageId(message),
        at,
        PRINT,
        List.of(),
        Duration.ofDays(3),
        10,
        2);
  }

  private Signal last(String sender) {
    return operator.extractOutputValues().stream()
        .filter(signal -> signal.account().value().equals(sender))
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private static KeyedTwoInputStreamOperatorTestHarness<String, Sighting, CampaignRuled, Signal>
      harness() throws Exception {
    return new KeyedTwoInputStreamOperatorTestHarness<>(
        new KeyedCoProcessOperator<>(new GatherCampaign()),
        Sighting::platformAndKey,
        CampaignRuled::key,
        Types.STRING);
  }
}
