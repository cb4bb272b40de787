package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.engine.lint.Finding;
import io.parapet.policies.engine.lint.Linter;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.policy.StrikeLadder;
import io.parapet.policies.verdict.MeasureKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrikeReaderTest {
  private final StrikeLadder ladder = StrikeReader.bundled();

  @Test
  void strikes_fade_by_half_in_their_half_life() {
    assertThat(ladder.decayed(4, Duration.ofDays(90))).isCloseTo(2, within(1e-9));
  }

  @Test
  void the_furthest_step_reached_follows() {
    assertThat(ladder.reachedBy(0.5)).isNull();
    assertThat(ladder.reachedBy(7)).isNotNull();
    assertThat(ladder.reachedBy(7).follows()).isEqualTo(MeasureKind.RESTRICT_DMS);
  }

  @Test
  void speaking_of_self_harm_never_costs_anything() {
    assertThat(ladder.cost(Harm.SELF_HARM, 2)).isZero();
    assertThat(ladder.cost(Harm.SPAM, 2)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          half_life: 90 d   | half_life: 0 d | :6:12 error: 'half_life': expected a duration above zero
          at: 6             | at: 3                   | :12:5 error: steps must rise: 3 does not come after 3
          version: 2        | version: 0              | :3:10 error: 'version': expected a version from 1
          [self_harm, none] | [self_harn]             | did you mean 'self_harm'?
          follows: suspend  | follows: suspnd         | did you mean 'suspend'?
          for: 30 d         | for: 0 d                | expected a duration above zero
          exempt:           | exemt:                  | unknown key 'exemt'; did you mean 'exempt'?
          """)
  void a_mistake_in_the_ladder_is_told_at_its_place(String written, String wrong, String said) {
    PolicyFile ladder =
        BundledFiles.catalogue().stream().filter(PolicyFile::strikes).findFirst().orElseThrow();
    PolicyFile broken = new PolicyFile(ladder.path(), ladder.yaml().replace(written, wrong));
    assertThat(Linter.lint(List.of(broken), LocalDate.EPOCH))
        .extracting(Finding::toString)
        .anyMatch(finding -> finding.startsWith(ladder.path()) && finding.contains(said));
  }

  @Test
  void the_ladder_that_ships_has_no_mistake() {
    List<PolicyFile> ladder =
        BundledFiles.catalogue().stream().filter(PolicyFile::strikes).toList();
    assertThat(Linter.lint(ladder, LocalDate.EPOCH)).isEmpty();
  }
}
