package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.policies.engine.Policies;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Parts;
import io.parapet.policies.policy.Policy;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

  @TestFactory
  Stream<DynamicTest> a_printed_policy_reads_back_as_the_same_policy() {
    return BundledFiles.catalogue().stream()
        .filter(PolicyFile::policy)
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.path(),
                    () -> {
                      Policy policy = policy(file);
                      Policy again = policy(new PolicyFile(file.path(), PolicyPrint.of(policy)));
                      assertThat(again.scope()).isEqualTo(policy.scope());
                      assertThat(again.overrides()).isEqualTo(policy.overrides());
                      assertThat(Parts.of(again)).isEqualTo(Parts.of(policy));
                    }));
  }

  @Test
  void a_printed_policy_writes_times_as_people_do_and_shows_each_platform() {
    String yaml =
        Policies.aPolicy("p")
            .file()
            .yaml()
            .concat(
                """
                parameters:
                  silence: {value: 90 min, unit: seconds, range: [30 s, 7 d], meaning: "Quiet: how long"}
                  age: {value: 14, unit: days, range: [0.5, 400], meaning: of the account}
                  words: {values: ["a, b", c], max_entries: 3, meaning: what it looks for}
                overrides:
                  tiktok: {stage: canary 2.5 %, parameters: {silence: 2 h, words: [d]}}
                """);
    String printed = PolicyPrint.of(policy(new PolicyFile("p.yaml", yaml)));
    assertThat(printed)
        .contains("value: 90 min\n", "range: [30 s, 7 d]", "range: [12 h, 400 d]")
        .contains("meaning: \"Quiet: how long\"", "values: [\"a, b\", c]")
        .contains("stage: canary 2.5 %  # elsewhere enforced", "silence: 2 h  # elsewhere 90 min");
    assertThat(Parts.of(policy(new PolicyFile("p.yaml", printed))))
        .isEqualTo(Parts.of(policy(new PolicyFile("p.yaml", yaml))));
  }

  private static Policy policy(PolicyFile file) {
    var parsing = PolicyReader.read(file);
    assertThat(parsing.problems()).isEmpty();
    return Objects.requireNonNull(parsing.value()).policy();
  }

  private static double parameter(PolicyFile file) {
    var policy = Objects.requireNonNull(PolicyReader.read(file).value()).policy();
    return ((Parameter.Quantity) Objects.requireNonNull(policy.parameters().get("declines")))
        .value();
  }
}
