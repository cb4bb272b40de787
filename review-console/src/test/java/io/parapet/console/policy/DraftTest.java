package io.parapet.console.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {
  private final Policy policy =
      PolicySet.bundled().policies().stream()
          .filter(each -> each.id().equals(new PolicyId("behaviour/fan-out")))
          .findFirst()
          .orElseThrow();
  private final PolicyFile base =
      BundledFiles.catalogue().stream()
          .filter(file -> file.hash().startsWith(policy.version()))
          .findFirst()
          .orElseThrow();

  @Test
  void nothing_but_the_number_changes_in_the_file() {
    Draft draft = new Draft(policy, base, Map.of("silence", 0.03, "refusals", 4.0));
    assertThat(draft.said()).containsExactly("silence: 0.04 → 0.03");
    assertThat(draft.file().yaml()).isEqualTo(base.yaml().replace("value: 0.04", "value: 0.03"));
  }

  @Test
  void values_as_they_are_change_nothing() {
    Draft draft = new Draft(policy, base, Map.of("refusals", 4.0));
    assertThat(draft.changed()).isEmpty();
    assertThat(draft.file()).isEqualTo(base);
  }

  @Test
  void what_the_author_does_not_permit_is_refused() {
    assertThatThrownBy(() -> new Draft(policy, base, Map.of("strangers", 5.0)))
        .hasMessageContaining("from 10 to 1000");
    assertThatThrownBy(() -> new Draft(policy, base, Map.of("unheard-of", 5.0)))
        .hasMessageContaining("no number");
  }
}
