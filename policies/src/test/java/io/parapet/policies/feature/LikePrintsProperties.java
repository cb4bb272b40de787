package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LikePrintsProperties {
  @Property
  void prints_that_differ_in_three_bits_share_a_band(
      @ForAll long print, @ForAll @Size(max = 3) Set<@IntRange(max = 63) Integer> flipped) {
    long other = flipped.stream().reduce(print, (bits, bit) -> bits ^ 1L << bit, (a, b) -> a);
    assertThat(IntStream.range(0, LikePrints.BANDS))
        .anyMatch(band -> LikePrints.band(print, band) == LikePrints.band(other, band));
  }

  @Property
  void a_print_has_the_leader_that_came_first(
      @ForAll long print, @ForAll @Size(max = 3) Set<@IntRange(max = 63) Integer> flipped) {
    LikePrints prints = new LikePrints();
    long other = flipped.stream().reduce(print, (bits, bit) -> bits ^ 1L << bit, (a, b) -> a);
    prints.leader(print, 1_000);
    assertThat(prints.leader(other, 2_000)).isEqualTo(print);
  }

  @Property
  void never_more_than_so_many_are_kept(@ForAll @Size(100) Set<Long> all) {
    LikePrints prints = new LikePrints();
    int now = 0;
    for (long print : all) {
      prints.leader(print, ++now);
    }
    assertThat(prints.latest()).isEqualTo(now);
  }
}
