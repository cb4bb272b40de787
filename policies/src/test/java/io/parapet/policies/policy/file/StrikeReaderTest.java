package io.parapet.policies.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.policy.StrikeLadder;
import io.parapet.policies.verdict.MeasureKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

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
    assertThat(ladder.cost(Harm.SELF_HARM, Severity.CRITICAL)).isZero();
    assertThat(ladder.cost(Harm.SPAM, Severity.LOW)).isEqualTo(1);
  }
}
