package io.parapet.console.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.SharedSet;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class LivePoliciesTest {
  private final LivePolicies policies = new LivePolicies();

  @Test
  void until_everything_has_arrived_the_bundled_set_holds() {
    arrives(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest("h1")));
    assertThat(policies.get()).isSameAs(PolicySet.bundled());
  }

  @Test
  void a_complete_manifest_swaps_the_set_without_a_restart() throws IOException {
    arrives(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest("h1")));
    keep("h1", "behaviour/fan-out.yaml");
    assertThat(policies.get().policies())
        .extracting(policy -> policy.id().value())
        .containsExactly("behaviour/fan-out");
  }

  @Test
  void a_shared_set_is_in_force_as_soon_as_it_arrives() {
    SharedSet set =
        new SharedSet(
            "known_domains",
            List.of(new SharedSet.Entry("example.org", null)),
            "staff",
            Instant.EPOCH);
    arrives(SharedSet.key("known_domains"), WireFormat.SHARED_SET.write(set));
    assertThat(policies.get().version()).isNotEqualTo(PolicySet.bundled().version());
    assertThat(policies.get().policies()).hasSameSizeAs(PolicySet.bundled().policies());
  }

  @Test
  void what_cannot_be_read_changes_nothing() {
    arrives("set/known_domains", new byte[] {'{'});
    arrives(PolicyManifest.KEY, new byte[] {'{'});
    assertThat(policies.get()).isSameAs(PolicySet.bundled());
  }

  @Test
  void readers_see_one_set_or_the_other_while_they_change_places() throws Exception {
    keep("h1", "behaviour/fan-out.yaml");
    keep("h2", "behaviour/burst.yaml");
    arrives(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest("h1")));
    try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
      List<Future<Set<String>>> reading = new ArrayList<>();
      for (int reader = 0; reader < 4; reader++) {
        reading.add(readers.submit(this::idsUntilBothWereSeen));
      }
      for (int swap = 0; !reading.stream().allMatch(Future::isDone); swap++) {
        String next = swap % 2 == 0 ? "h2" : "h1";
        arrives(PolicyManifest.KEY, WireFormat.POLICY_MANIFEST.write(manifest(next)));
      }
      for (Future<Set<String>> one : reading) {
        assertThat(one.get()).containsExactlyInAnyOrder("behaviour/fan-out", "behaviour/burst");
      }
    }
  }

  /** The one policy of each set seen; a set that holds anything else is a mixture. */
  private Set<String> idsUntilBothWereSeen() {
    Set<String> seen = new HashSet<>();
    while (seen.size() < 2) {
      List<Policy> now = policies.get().policies();
      assertThat(now).hasSize(1);
      seen.add(now.get(0).id().value());
    }
    return seen;
  }

  private void keep(String hash, String path) throws IOException {
    byte[] body = WireFormat.POLICY_BODY.write(new PolicyBody(path, yaml(path)));
    arrives(PolicyBody.key(hash), body);
  }

  private void arrives(String key, byte[] value) {
    policies.read(new ConsumerRecord<>("policies", 0, 0, key, value));
  }

  private static String yaml(String path) throws IOException {
    try (InputStream in = PolicySet.class.getResourceAsStream("/catalogue/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PolicyManifest manifest(String hash) {
    return new PolicyManifest("v1", List.of(hash), "staff", null, Instant.EPOCH);
  }
}
