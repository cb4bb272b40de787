package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CampaignHistoryTest {
  private static final long NOW = Duration.ofDays(20_000).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final CampaignHistory campaign = new CampaignHistory();

  @Test
  void a_contact_that_comes_four_times_counts_once() {
    for (int i = 0; i < 4; i++) {
      seen("ann", "m-1", NOW, CampaignMember.Age.OLD, 3, 0);
    }
    assertThat(campaign.size()).isEqualTo(1);
    assertThat(campaign.ofText()).containsEntry("campaign.size", 1.0);
  }

  @Test
  void senders_growth_and_age_are_told_apart() {
    for (int i = 0; i < 8; i++) {
      seen("early-" + i, "e-" + i, NOW, CampaignMember.Age.OLD, 10, 0);
    }
    for (int i = 0; i < 2; i++) {
      seen("late-" + i, "l-" + i, NOW + 3 * HOUR, CampaignMember.Age.YOUNG, 10, 0);
    }
    assertThat(campaign.ofText())
        .containsEntry("campaign.senders_24h", 10.0)
        .containsEntry("campaign.senders_1h", 2.0)
        .containsEntry("campaign.growth_1h", 0.2)
        .containsEntry("campaign.young_share", 0.2);
  }

  @Test
  void few_contacts_say_little_of_refusals_and_many_say_much() {
    seen("ann", "m-1", NOW, CampaignMember.Age.OLD, 2, 2);
    assertThat(campaign.ofText().get("campaign.refusal_ratio")).isLessThan(0.15);
    seen("ben", "m-2", NOW, CampaignMember.Age.OLD, 1000, 300);
    assertThat(campaign.ofText().get("campaign.refusal_ratio")).isCloseTo(0.3, within(0.02));
  }

  @Test
  void all_are_told_again_only_when_it_has_grown_by_a_quarter() {
    int told = 0;
    for (int i = 0; i < 100; i++) {
      seen("sender-" + i, "m-" + i, NOW + i, CampaignMember.Age.OLD, 1, 0);
      told += campaign.hasGrown() ? 1 : 0;
    }
    assertThat(told).isLessThan(25);
  }

  @Test
  void state_is_bounded_and_survives() throws IOException {
    for (int i = 0; i < 2_000; i++) {
      seen("sender-" + i, "m-" + i, NOW + i, CampaignMember.Age.OLD, 1, 0);
    }
    assertThat(campaign.members()).hasSize(CampaignHistory.MOST);
    assertThat(campaign.size()).isBetween(1_500, 2_600);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    campaign.write(new DataOutputStream(bytes));
    CampaignHistory again =
        CampaignHistory.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(again.ofText()).isEqualTo(campaign.ofText());
    assertThat(again.latest()).isEqualTo(campaign.latest());
  }

  private void seen(
      String sender, String id, long at, CampaignMember.Age age, int contacts, int refusals) {
    campaign.seen(sender, id, at, age, contacts, refusals);
  }
}
