package io.parapet.classifier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void the_area_counts_ordered_pairs_and_halves_ties() {
    double[] scores = {0.1, 0.4, 0.4, 0.8};
    boolean[] carries = {false, true, false, true};
    assertThat(Metrics.area(scores, carries)).isCloseTo(3.5 / 4, within(1e-12));
  }

  @Test
  void macro_f1_is_the_mean_over_the_classes() {
    int[] truth = {0, 0, 1, 1};
    int[] decided = {0, 1, 1, 1};
    assertThat(Metrics.macroF1(truth, decided, 2))
        .isCloseTo((2 / 3.0 + 4 / 5.0) / 2, within(1e-12));
  }

  @Property
  void turning_the_scores_around_turns_the_area_around(@ForAll @Size(10) double[] scores) {
    boolean[] carries = {true, false, true, false, true, false, true, false, true, false};
    double[] turned = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      turned[i] = -scores[i];
    }
    assertThat(Metrics.area(turned, carries))
        .isCloseTo(1 - Metrics.area(scores, carries), within(1e-9));
  }

  @Test
  void a_perfect_and_sure_scorer_has_perfect_figures() {
    Figures figures =
        Figures.of(new double[] {0, 1, 1, 0}, new boolean[] {false, true, true, false}, 0.5);
    assertThat(figures.f1()).isEqualTo(1);
    assertThat(figures.averagePrecision()).isEqualTo(1);
    assertThat(figures.calibrationError()).isZero();
    assertThat(figures.falsePositiveRate()).isZero();
  }

  @Test
  void offsets_find_a_rare_label_that_the_greatest_share_never_calls() {
    double[][] logShares = new double[100][];
    for (int i = 0; i < 100; i++) {
      double rare = i < 10 ? 0.45 : 0.01;
      logShares[i] = new double[] {Math.log(1 - rare), Math.log(rare)};
    }
    assertThat(Offsets.decide(logShares, new double[2])).containsOnly(0);
    int[] decided = Offsets.decide(logShares, Offsets.choose(logShares, 2));
    for (int i = 0; i < 100; i++) {
      assertThat(decided[i]).isEqualTo(i < 10 ? 1 : 0);
    }
  }
}
