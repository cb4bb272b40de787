package io.parapet.console.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.wire.PolicyBody;
import io.parapet.policies.wire.PolicyManifest;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
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
    arrives(
        PolicyBody.key("h1"),
        WireFormat.POLICY_BODY.write(new PolicyBody("behaviour/fan-out.yaml", fanOut())));
    assertThat(policies.get().policies())
        .extracting(policy -> policy.id().value())
        .containsExactly("behaviour/fan-out");
  }

  @Test
  void what_cannot_be_read_changes_nothing() {
    arrives(PolicyManifest.KEY, new byte[] {'{'});
    assertThat(policies.get()).isSameAs(PolicySet.bundled());
  }

  private void arrives(String key, byte[] value) {
    policies.read(new ConsumerRecord<>("policies", 0, 0, key, value));
  }

  private static String fanOut() throws IOException {
    try (InputStream in =
        PolicySet.class.getResourceAsStream("/catalogue/behaviour/fan-out.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PolicyManifest manifest(String hash) {
    return new PolicyManifest("v1", List.of(hash), "staff", Instant.EPOCH);
  }
}
