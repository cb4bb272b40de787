package io.parapet.classifier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExclusiveLabelsTest {
  private static final int COUNT = 3_000;

  private final Random random = new Random(3);
  private final double[][] logits = new double[COUNT][3];
  private final int[] truth = new int[COUNT];

  /** Label 2 is rare, and its own log-odds say nothing; that of label 0 tells when it is not. */
  ExclusiveLabelsTest() {
    for (int i = 0; i < COUNT; i++) {
      boolean harmless = random.nextInt(10) < 7;
      truth[i] = harmless ? 0 : random.nextInt(10) < 8 ? 1 : 2;
      logits[i][0] = (harmless ? 2 : -2) + random.nextGaussian();
      logits[i][1] = (truth[i] == 1 ? 1 : -1) + random.nextGaussian();
      logits[i][2] = random.nextGaussian();
    }
  }

  @Test
  void the_shares_of_a_text_sum_to_one() {
    ExclusiveLabels fitted = ExclusiveLabels.fit(logits, truth, 3);
    for (double[] row : logits) {
      double sum = Arrays.stream(fitted.logShares(row)).map(Math::exp).sum();
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void the_mean_share_of_a_label_is_its_frequency() {
    ExclusiveLabels fitted = ExclusiveLabels.fit(logits, truth, 3);
    for (int label = 0; label < 3; label++) {
      int which = label;
      double share =
          Arrays.stream(logits).mapToDouble(row -> Math.exp(fitted.logShares(row)[which])).sum();
      long carrying = Arrays.stream(truth).filter(carried -> carried == which).count();
      assertThat(share / COUNT).isCloseTo(carrying / (double) COUNT, within(0.01));
    }
  }

  @Test
  void a_rare_label_learns_from_what_the_others_say() {
    ExclusiveLabels fitted = ExclusiveLabels.fit(logits, truth, 3);
    double[] harmless = fitted.logShares(new double[] {2, -1, 0});
    double[] harmful = fitted.logShares(new double[] {-2, -1, 0});
    assertThat(harmful[2]).isGreaterThan(harmless[2] + 2);
  }
}
