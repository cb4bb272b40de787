package io.parapet.policies.feature;

import static io.parapet.policies.feature.FeatureCatalog.*;
import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.RecipientProfile;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MessageFeaturesTest {
  @Test
  void a_message_says_what_it_is() {
    FeatureVector features =
        MessageFeatures.of(
            aMessage().linking("example.org").accountAged(Duration.ofHours(12)).sent());
    assertThat(features.text(MESSAGE_PLATFORM)).isEqualTo("instagram");
    assertThat(features.text(MESSAGE_ENCRYPTION)).isEqualTo("in_transit");
    assertThat(features.number(MESSAGE_LINK_COUNT)).isEqualTo(1);
    assertThat(features.number(SENDER_ACCOUNT_AGE)).isEqualTo(0.5);
  }

  @Test
  void what_the_platform_does_not_know_is_missing() {
    FeatureVector features =
        MessageFeatures.of(
            aMessage().senderAged(AgeBand.UNKNOWN).recipient(RecipientProfile.UNKNOWN).sent());
    assertThat(features.has(PAIR_EARLIER_CONTACT)).isFalse();
    assertThat(features.has(SENDER_MINOR)).isFalse();
    assertThat(features.has(RECIPIENT_WHO_MAY_MESSAGE)).isFalse();
  }

  @Test
  void links_in_an_end_to_end_encrypted_message_are_missing_and_not_none() {
    FeatureVector features =
        MessageFeatures.of(
            aMessage().linking("example.org").encrypted(Encryption.END_TO_END).sent());
    assertThat(features.has(MESSAGE_LINK_COUNT)).isFalse();
  }
}
