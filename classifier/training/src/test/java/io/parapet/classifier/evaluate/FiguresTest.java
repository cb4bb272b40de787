package io.parapet.classifier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.evaluate.Bootstrap.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final boolean[] TRUTH = {
    true, false, true, false, true, false, true, false, true, false
  };

  @Test
  void figures_are_what_a_pencil_gives() {
    Figures figures =
        Figures.of(
            new double[] {0.9, 0.8, 0.7, 0.2}, new boolean[] {true, false, true, false}, 0.75);
    assertThat(figures.precision()).isEqualTo(0.5);
    assertThat(figures.recall()).isEqualTo(0.5);
    assertThat(figures.falsePositiveRate()).isEqualTo(0.5);
    assertThat(figures.area()).isEqualTo(0.75);
    assertThat(figures.averagePrecision()).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
    assertThat(figures.calibrationError()).isCloseTo((0.1 + 0.8 + 0.3 + 0.2) / 4, within(1e-12));
  }

  @Property
  void the_area_is_that_of_ordered_pairs_ties_and_all(
      @ForAll @Size(10) List<@DoubleRange(min = 0, max = 1) Double> scores) {
    assertThat(Figures.of(rounded(scores), TRUTH, 0.5).area())
        .isCloseTo(Metrics.area(rounded(scores), TRUTH), within(1e-12));
  }

  @Property
  void a_text_that_counts_twice_is_as_good_as_two(
      @ForAll @Size(10) List<@DoubleRange(min = 0, max = 1) Double> scores) {
    int[] twice = {2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
    Figures doubled = Ranked.of(array(scores), TRUTH).figures(twice, 0.5);
    Figures once = Figures.of(array(scores), TRUTH, 0.5);
    assertThat(doubled.texts()).isEqualTo(2 * once.texts());
    assertThat(doubled.averagePrecision()).isCloseTo(once.averagePrecision(), within(1e-12));
    assertThat(doubled.area()).isCloseTo(once.area(), within(1e-12));
    assertThat(doubled.calibrationError()).isCloseTo(once.calibrationError(), within(1e-12));
  }

  @Test
  void an_interval_holds_its_figure_and_shrinks_with_more_texts() {
    Estimate few = Bootstrap.estimate(column(60), 0.5, 1);
    Estimate many = Bootstrap.estimate(column(6_000), 0.5, 1);
    assertThat(few.figures().f1()).isBetween(few.low().f1(), few.high().f1());
    assertThat(many.high().f1() - many.low().f1())
        .isPositive()
        .isLessThan((few.high().f1() - few.low().f1()) / 5);
    assertThat(Bootstrap.estimate(column(60), 0.5, 1)).isEqualTo(few);
  }

  @Test
  void a_share_of_few_is_uncertain_even_at_its_ends() {
    assertThat(new Share(0, 20).low()).isZero();
    assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(1e-4));
    assertThat(new Share(10, 20).low()).isCloseTo(0.2993, within(1e-4));
    assertThat(new Share(10, 20).high()).isCloseTo(0.7007, within(1e-4));
    assertThat(new Share(0, 0)).hasToString("–");
  }

  private static Evaluation.Column column(int texts) {
    Random random = new Random(5);
    double[] scores = random.doubles(texts).toArray();
    boolean[] carries = new boolean[texts];
    for (int i = 0; i < texts; i++) {
      carries[i] = random.nextDouble() < scores[i];
    }
    return new Evaluation.Column(scores, carries);
  }

  private static double[] array(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] rounded(List<Double> scores) {
    return Arrays.stream(array(scores)).map(s -> Math.round(s * 4) / 4.0).toArray();
  }
}
