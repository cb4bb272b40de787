package io.parapet.policies.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RateTest {
  @Test
  void nobody_of_a_hundred_may_still_be_three_or_four() {
    Rate rate = Rate.of(0, 100);
    assertThat(rate.low()).isZero();
    assertThat(rate.high()).isCloseTo(0.0370, within(0.0001));
  }

  @Test
  void nine_of_ten_is_given_with_its_interval() {
    assertThat(Rate.of(9, 10).percent()).isEqualTo("90.00 % (59.58–98.21)");
  }

  @Test
  void of_nobody_nothing_is_known() {
    assertThat(Rate.of(0, 0).percent()).isEqualTo("-");
  }

  @Property
  void the_share_lies_within_its_interval(
      @ForAll @IntRange(min = 0, max = 1_000) int hits,
      @ForAll @IntRange(min = 0, max = 1_000) int others) {
    Rate rate = Rate.of(hits, hits + others);
    assertThat(rate.low()).isBetween(0.0, rate.share() + 1e-12);
    assertThat(rate.high()).isBetween(rate.share() - 1e-12, 1.0);
  }
}
