package io.parapet.policies.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PlatformProfiles;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogueScenariosTest {
  private static final Scenarios SCENARIOS = Scenarios.read(BundledFiles.catalogue());

  @TestFactory
  Stream<DynamicTest> scenario() {
    return SCENARIOS.all().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario.toString(),
                    () ->
                        assertThat(ScenarioRun.of(scenario, PolicySet.bundled()).differences())
                            .isEmpty()));
  }

  @Test
  void every_policy_has_a_match_a_near_miss_and_a_look_alike() {
    Set<String> covered =
        SCENARIOS.all().stream()
            .map(scenario -> scenario.policy() + " " + scenario.kind())
            .collect(Collectors.toSet());
    assertThat(PolicySet.bundled().policies())
        .hasSizeGreaterThanOrEqualTo(40)
        .allSatisfy(
            policy ->
                assertThat(covered)
                    .containsAll(
                        Arrays.stream(ScenarioKind.values())
                            .map(kind -> policy.id() + " " + kind)
                            .toList()));
  }

  @Test
  void the_platforms_of_the_mission_have_profiles() {
    assertThat(PlatformProfiles.bundled())
        .extracting(profile -> profile.id().value())
        .contains(
            "instagram",
            "facebook-messenger",
            "twitter",
            "linkedin",
            "tiktok",
            "snapchat",
            "quora");
  }
}
