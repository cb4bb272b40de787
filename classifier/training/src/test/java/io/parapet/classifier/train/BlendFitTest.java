package io.parapet.classifier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.model.Blend;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendFitTest {
  @Test
  void the_weights_that_made_the_labels_are_found_again() {
    Random random = new Random(4);
    int count = 20_000;
    double[] linear = random.doubles(count, -3, 3).toArray();
    double[] network = random.doubles(count, -3, 3).toArray();
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    boolean[] carries = new boolean[count];
    for (int i = 0; i < count; i++) {
      double p = Blend.probability(1.2 * linear[i] + 0.4 * network[i] - 1);
      carries[i] = random.nextDouble() < p;
    }
    double[] fitted = BlendFit.fit(linear, network, carries, weights);
    assertThat(fitted).containsExactly(new double[] {1.2, 0.4, -1}, within(0.1));
  }

  @Test
  void scores_that_part_the_texts_perfectly_keep_their_order() {
    double[] scores = new double[2_000];
    double[] weights = new double[2_000];
    boolean[] carries = new boolean[2_000];
    for (int i = 0; i < scores.length; i++) {
      carries[i] = i % 20 == 0;
      scores[i] = carries[i] ? 9 : -30;
      weights[i] = 1;
    }
    double[] fitted = BlendFit.fit(scores, scores, carries, weights);
    double high = 9 * (fitted[0] + fitted[1]) + fitted[2];
    double low = -30 * (fitted[0] + fitted[1]) + fitted[2];
    assertThat(high).isGreaterThan(0);
    assertThat(low).isLessThan(0);
  }
}
