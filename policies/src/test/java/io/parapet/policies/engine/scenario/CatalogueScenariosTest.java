package io.parapet.policies.engine.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PlatformProfiles;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CatalogueScenariosTest {
  static final List<String> MISSION =
      List.of(
          "instagram", "facebook-messenger", "twitter", "linkedin", "tiktok", "snapchat", "quora");

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
  void every_clause_is_seen_both_true_and_false() {
    List<ScenarioRun> runs =
        SCENARIOS.all().stream().map(s -> ScenarioRun.of(s, PolicySet.bundled())).toList();
    assertThat(ClauseCoverage.of(PolicySet.bundled(), runs).gaps()).isEmpty();
  }

  @Test
  void the_platforms_of_the_mission_have_profiles() {
    assertThat(PlatformProfiles.bundled())
        .extracting(profile -> profile.id().value())
        .containsAll(MISSION);
  }

  /** A scenario counts for a platform if it would come to something else on another one. */
  @ParameterizedTest
  @FieldSource("MISSION")
  void every_platform_of_the_mission_has_scenarios_that_come_out_otherwise_elsewhere(String name) {
    PlatformId platform = new PlatformId(name);
    assertThat(SCENARIOS.all())
        .filteredOn(scenario -> scenario.subject().platform().equals(platform))
        .anyMatch(CatalogueScenariosTest::differsElsewhere);
  }

  private static boolean differsElsewhere(Scenario scenario) {
    return MISSION.stream()
        .map(PlatformId::new)
        .anyMatch(other -> !outcome(scenario, other).equals(outcome(scenario)));
  }

  private static Optional<Outcome> outcome(Scenario scenario) {
    return outcome(scenario, scenario.subject().platform());
  }

  /** Of the scenario's own policy. */
  private static Optional<Outcome> outcome(Scenario scenario, PlatformId platform) {
    return PolicySet.bundled().evaluate(on(platform, scenario.subject())).policies().stream()
        .filter(result -> result.policy().value().equals(scenario.policy()))
        .map(PolicyResult::outcome)
        .findFirst();
  }

  private static Subject on(PlatformId platform, Subject subject) {
    FeatureVector features =
        new FeatureVector()
            .putAll(subject.features())
            .set(FeatureCatalog.MESSAGE_PLATFORM, platform.value());
    return new Subject(
        subject.kind(),
        subject.id(),
        subject.account(),
        platform,
        features,
        subject.texts(),
        subject.now());
  }

  @Test
  void what_depends_on_a_platform_agrees_with_its_profile() {
    assertThat(PlatformProfiles.bundled())
        .allSatisfy(
            profile -> {
              PlatformId platform = profile.id();
              assertThat(policy("behaviour/below-dm-age").scope().platforms().contains(platform))
                  .as("messages begin at 16 on " + platform)
                  .isEqualTo(profile.minDmAge() >= 16);
              assertThat(policy("behaviour/request-declines").on(platform).rollout().stage())
                  .as("requests on " + platform)
                  .isEqualTo(profile.requests() ? Stage.ENFORCED : Stage.DRAFT);
            });
  }

  private static Policy policy(String id) {
    return PolicySet.bundled().policies().stream()
        .filter(policy -> policy.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
