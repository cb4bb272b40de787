package io.parapet.console.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.console.quality.CohenKappa.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KappaTest {
  /** Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, table 18.1. */
  @Test
  void cohen_s_kappa_is_that_of_the_textbook() {
    double[][] share = {{0.75, 0.01, 0.04}, {0.05, 0.04, 0.01}, {0.00, 0.00, 0.10}};
    Agreement agreement = CohenKappa.of(share, 100);
    assertThat(agreement.kappa()).isCloseTo(0.68, within(0.005));
    double error = (agreement.high() - agreement.low()) / (2 * CohenKappa.Z);
    assertThat(error).isCloseTo(0.087, within(0.001));
  }

  /** The worked example of 14 people who judged 10 items in 5 categories: 0.21. */
  @Test
  void fleiss_kappa_is_that_of_the_worked_example() {
    int[][] counts = {
      {0, 0, 0, 0, 14},
      {0, 2, 6, 4, 2},
      {0, 0, 3, 5, 6},
      {0, 3, 9, 2, 0},
      {2, 2, 8, 1, 1},
      {7, 7, 0, 0, 0},
      {3, 2, 6, 3, 0},
      {2, 5, 3, 2, 2},
      {6, 5, 2, 1, 0},
      {0, 2, 2, 3, 7}
    };
    Agreement agreement = FleissKappa.of(items(counts), 7);
    assertThat(agreement.kappa()).isCloseTo(0.210, within(0.001));
    assertThat(agreement.low()).isLessThan(agreement.kappa());
    assertThat(agreement.high()).isGreaterThan(agreement.kappa());
  }

  @Test
  void full_agreement_is_one_and_the_opposite_is_minus_one() {
    assertThat(CohenKappa.of(List.of(pair("a", "a"), pair("b", "b"))).kappa()).isEqualTo(1);
    assertThat(CohenKappa.of(List.of(pair("a", "b"), pair("b", "a"))).kappa()).isEqualTo(-1);
  }

  @Test
  void where_nothing_differs_chance_cannot_be_told_from_skill() {
    assertThat(CohenKappa.of(List.of(pair("a", "a"))).known()).isFalse();
    assertThat(CohenKappa.of(List.<Pair<String>>of()).known()).isFalse();
    assertThat(FleissKappa.of(List.<List<String>>of(), 7).known()).isFalse();
  }

  private static Pair<String> pair(String first, String second) {
    return new Pair<>(first, second);
  }

  private static List<List<Integer>> items(int[][] counts) {
    List<List<Integer>> items = new ArrayList<>();
    for (int[] row : counts) {
      List<Integer> item = new ArrayList<>();
      for (int category = 0; category < row.length; category++) {
        item.addAll(Collections.nCopies(row[category], category));
      }
      items.add(item);
    }
    return items;
  }
}
