package io.parapet.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CompandingTest {
  @Property
  void a_decoded_weight_is_within_one_percent(
      @ForAll @DoubleRange(min = -1, max = 1) double value) {
    assertThat((double) Companding.decode(Companding.encode(value)))
        .isCloseTo(value, within(0.008));
  }

  @Property
  void a_greater_weight_never_decodes_to_a_smaller(
      @ForAll @DoubleRange(min = -1, max = 1) double a,
      @ForAll @DoubleRange(min = -1, max = 1) double b) {
    float low = Companding.decode(Companding.encode(Math.min(a, b)));
    float high = Companding.decode(Companding.encode(Math.max(a, b)));
    assertThat(low).isLessThanOrEqualTo(high);
  }
}
