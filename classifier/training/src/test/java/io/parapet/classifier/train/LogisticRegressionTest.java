package io.parapet.classifier.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static final List<String> TEXTS =
      List.of("red apple", "red cherry", "red rose", "blue sky", "blue sea", "blue ink");

  /** Length, shouting and excitement of the whole text, which other texts share. */
  private static final int SURFACE = 4;

  private static final boolean[] RED = {true, true, true, false, false, false};

  private final SparseTexts texts = SparseTexts.read(set(TEXTS, 0, 1, 2, 3, 4, 5), 16);

  @Test
  void what_tells_the_texts_apart_gets_the_weight() {
    float[] weights = fit();
    for (int text = 0; text < TEXTS.size(); text++) {
      assertThat(texts.score(text, weights) > 0).isEqualTo(RED[text]);
    }
  }

  @Test
  void the_same_seed_gives_the_same_weights_to_the_bit() {
    assertThat(fit()).isEqualTo(fit());
  }

  @Test
  void n_grams_of_one_text_only_are_left_out() {
    List<String> texts = List.of("completely unique wording", "zzz");
    assertThat(SparseTexts.read(set(texts, 0, 1), 16).rows(0)).hasSizeLessThanOrEqualTo(SURFACE);
  }

  @Test
  void a_copy_makes_no_second_text() {
    List<String> texts = List.of("unique wording", "un1que w0rding", "zzz");
    assertThat(SparseTexts.read(set(texts, 0, 0, 2), 16).rows(0)).hasSizeLessThanOrEqualTo(SURFACE);
    assertThat(SparseTexts.read(set(texts, 0, 1, 2), 16).rows(0)).hasSizeGreaterThan(SURFACE);
  }

  private static TrainingSet set(List<String> texts, int... sources) {
    int size = texts.size();
    float[][] nothing = new float[size][0];
    return new TrainingSet(List.of(), texts, nothing, nothing, new int[size], sources);
  }

  private float[] fit() {
    float[] scales = new float[texts.tableSize()];
    Arrays.fill(scales, 1);
    double[] costs = new double[TEXTS.size()];
    Arrays.fill(costs, 10);
    return new LogisticRegression(texts, scales, Progress.silent())
        .fit(new int[] {0, 1, 2, 3, 4, 5}, RED, costs, 1);
  }
}
