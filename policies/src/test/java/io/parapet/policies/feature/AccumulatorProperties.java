package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccumulatorProperties {
  private static final long HOUR = 3600 * 1000L;

  @Property
  void a_packed_number_reads_back(@ForAll long value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Packed.write(new DataOutputStream(bytes), value);
    Packed.writeSigned(new DataOutputStream(bytes), value);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThat(Packed.read(in)).isEqualTo(value);
    assertThat(Packed.readSigned(in)).isEqualTo(value);
  }

  @Property
  void answers_only_become_more_with_time(
      @ForAll @LongRange(max = 100 * HOUR) long one,
      @ForAll @LongRange(max = 100 * HOUR) long two) {
    double earlier = ReplyDelays.TYPICAL.shareWithin(Math.min(one, two));
    double later = ReplyDelays.TYPICAL.shareWithin(Math.max(one, two));
    assertThat(earlier).isBetween(0.0, later);
    assertThat(later).isLessThanOrEqualTo(1);
  }

  /**
   * 64 registers have a standard error of 13 %; the seeds are fixed, since one in many is far off.
   */
  @ParameterizedTest
  @ValueSource(ints = {10, 30, 74, 200, 700, 2000})
  void distinct_strings_are_counted_with_the_error_of_the_sketch(int distinct) {
    double squares = 0;
    for (int seed = 0; seed < 400; seed++) {
      squares += Math.pow((double) counted(distinct, seed) / distinct - 1, 2);
    }
    assertThat(Math.sqrt(squares / 400)).isLessThan(0.15);
  }

  private static long counted(int distinct, int seed) {
    DistinctCount count = new DistinctCount(Duration.ofHours(24));
    for (int i = 0; i < distinct; i++) {
      count.add("domain-" + seed + "-" + i, HOUR);
      count.add("domain-" + seed + "-" + i, HOUR);
    }
    return count.count(HOUR);
  }

  @Property
  void even_gaps_are_a_machine_whatever_their_length(
      @ForAll @LongRange(min = 1000, max = 20 * HOUR) long gap) {
    EvenGaps cadence = new EvenGaps();
    for (int i = 0; i < 20; i++) {
      cadence.gap(gap);
    }
    assertThat(cadence.regularity()).isCloseTo(1, within(1e-3));
  }

  @Property
  void a_ratio_lies_between_nothing_and_all(
      @ForAll Answer answer,
      @ForAll @IntRange(max = 100) int answers,
      @ForAll @DoubleRange(max = 100) double contacts) {
    assertThat(answer.ratio(answers, contacts)).isBetween(0.0, 1.0);
    assertThat(answer.ratio(answers + 1, contacts))
        .isGreaterThanOrEqualTo(answer.ratio(answers, contacts));
  }
}
