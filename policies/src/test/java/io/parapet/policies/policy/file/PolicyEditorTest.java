package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.policy.Parameter;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PolicyEditorTest {
  private static final PolicyFile DECLINES =
      BundledFiles.catalogue().stream()
          .filter(file -> file.path().equals("behaviour/request-declines.yaml"))
          .findFirst()
          .orElseThrow();

  @Test
  void one_parameter_changes_and_every_comment_stays() {
    PolicyFile edited = PolicyEditor.withParameter(DECLINES, "declines", 25);
    assertThat(edited.yaml())
        .isEqualTo(DECLINES.yaml().replaceFirst("value: 8\n", "value: 25\n"))
        .contains("# Without message requests");
    assertThat(parameter(edited)).isEqualTo(25);
  }

  @Test
  void a_stage_changes() {
    PolicyFile edited = PolicyEditor.withStage(DECLINES, "canary 5 %");
    assertThat(
            Objects.requireNonNull(PolicyReader.read(edited).value())
                .policy()
                .rollout()
                .canaryPercent())
        .isEqualTo(5);
  }

  @Test
  void what_is_not_there_cannot_be_changed() {
    assertThatThrownBy(() -> PolicyEditor.withParameter(DECLINES, "nothing", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parameters.nothing.value");
  }

  @Test
  void a_printed_policy_reads_back_as_the_same_policy() {
    var policy = Objects.requireNonNull(PolicyReader.read(DECLINES).value()).policy();
    PolicyFile printed = new PolicyFile(DECLINES.path(), PolicyPrint.of(policy));
    var again = PolicyReader.read(printed);
    assertThat(again.problems()).isEmpty();
    assertThat(Objects.requireNonNull(again.value()).policy().thresholds())
        .isEqualTo(policy.thresholds());
    assertThat(Objects.requireNonNull(again.value()).policy().parameters())
        .isEqualTo(policy.parameters());
  }

  private static double parameter(PolicyFile file) {
    var policy = Objects.requireNonNull(PolicyReader.read(file).value()).policy();
    return ((Parameter.Quantity) Objects.requireNonNull(policy.parameters().get("declines")))
        .value();
  }
}
