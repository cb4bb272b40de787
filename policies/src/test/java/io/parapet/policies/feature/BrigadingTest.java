package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrigadingTest {
  @Test
  void nobody_reported() {
    assertThat(of(0, 0, 0, 0, 0)).isZero();
  }

  @Test
  void two_friends_who_stand_up_for_each_other_are_no_brigade() {
    assertThat(of(2, 2, 0, 0, 0)).isLessThan(0.2);
    assertThat(of(2, 2, 2, 2, 0)).as("at once, and not for the first time").isLessThan(0.3);
  }

  @Test
  void a_dozen_to_whom_a_quiet_account_never_wrote_look_coordinated() {
    assertThat(of(12, 12, 1, 0, 0)).isGreaterThan(0.9);
  }

  @Test
  void victims_whom_the_account_wrote_to_do_not() {
    assertThat(of(40, 0, 0, 0, 300)).isLessThan(0.05);
  }

  @Test
  void an_account_that_reached_hundreds_may_have_reached_its_reporters_too() {
    assertThat(of(12, 6, 1, 0, 300)).isLessThan(0.1);
    assertThat(of(12, 6, 6, 0, 300)).as("at once").isLessThan(0.1);
  }

  @Test
  void five_who_come_at_once_say_what_six_say_who_do_not() {
    assertThat(of(5, 5, 1, 0, 0)).isLessThan(0.7);
    assertThat(of(6, 6, 1, 0, 0)).isGreaterThan(0.7);
    assertThat(of(5, 5, 5, 0, 0)).isGreaterThan(0.7);
  }

  @Test
  void four_are_enough_if_they_reported_somebody_together_before() {
    assertThat(of(4, 4, 4, 0, 0)).isLessThan(0.7);
    assertThat(of(4, 4, 1, 4, 0)).isGreaterThan(0.7);
  }

  @Test
  void a_few_who_act_together_among_many_victims_make_no_brigade() {
    assertThat(of(40, 4, 4, 4, 0)).isLessThan(0.1);
  }

  private static double of(int reporters, int unmet, int bunched, int acquainted, int reach) {
    return new Brigading(reporters, unmet, bunched, acquainted, reach).probability();
  }
}
