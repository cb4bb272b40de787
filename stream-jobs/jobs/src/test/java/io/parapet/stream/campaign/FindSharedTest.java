package io.parapet.stream.campaign;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.feature.LikePrints;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.StrangerContact;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindSharedTest {
  private final FindShared find = new FindShared();
  private final List<Sighting> found = new ArrayList<>();

  @Test
  void a_fingerprint_comes_under_its_four_bands_and_a_link_under_its_domain() {
    find("ann", "0123456789abcdef", List.of("prize.example"));
    assertThat(found).hasSize(LikePrints.BANDS + 1);
    assertThat(found).filteredOn(Sighting::byLink).hasSize(1);
  }

  @Test
  void what_everybody_sends_this_minute_goes_on_as_a_sample_and_holds_nobody_up() {
    int senders = 20_000;
    for (int i = 0; i < senders; i++) {
      find("sender-" + i, "0123456789abcdef", List.of());
    }
    int most = Thinning.FULL + senders / Thinning.SAMPLED;
    assertThat(found).hasSizeBetween(LikePrints.BANDS * Thinning.FULL, LikePrints.BANDS * most);
    found.clear();
    find("ann", "fedcba9876543210", List.of());
    assertThat(found).as("others go on as before").hasSize(LikePrints.BANDS);
  }

  private void find(String sender, @Nullable String print, List<String> domains) {
    StrangerContact contact =
        new StrangerContact(
            new PlatformId("instagram"),
            new AccountId(sender),
            new MessageId("m-" + sender),
            NOON,
            print,
            domains,
            null,
            1,
            0);
    find.flatMap(contact, new ListCollector<>(found));
  }
}
