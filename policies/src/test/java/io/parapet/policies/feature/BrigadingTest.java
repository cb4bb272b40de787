package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrigadingTest {
  @Test
  void nobody_reported() {
    assertThat(Brigading.probability(0, 0, 0)).isZero();
  }

  @Test
  void two_friends_who_stand_up_for_each_other_are_no_brigade() {
    assertThat(Brigading.probability(2, 2, 0)).isLessThan(0.2);
  }

  @Test
  void a_dozen_to_whom_a_quiet_account_never_wrote_look_coordinated() {
    assertThat(Brigading.probability(12, 12, 0)).isGreaterThan(0.9);
  }

  @Test
  void victims_whom_the_account_wrote_to_do_not() {
    assertThat(Brigading.probability(40, 0, 300)).isLessThan(0.05);
  }

  @Test
  void an_account_that_reached_hundreds_may_have_reached_its_reporters_too() {
    assertThat(Brigading.probability(12, 6, 300)).isLessThan(0.1);
  }
}
