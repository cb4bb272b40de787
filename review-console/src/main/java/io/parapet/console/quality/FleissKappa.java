package io.parapet.console.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Fleiss' kappa of items that several people judged, Psychological Bulletin 76 (1971); the number
 * of people may differ between items. The interval is a percentile bootstrap over items.
 */
final class FleissKappa {
  private static final int RESAMPLES = 1_000;

  private FleissKappa() {}

  /** Of the judgements of each item; those with fewer than two are left out. */
  static <T> Agreement of(List<? extends Collection<T>> items, long seed) {
    List<Map<T, Integer>> counted = new ArrayList<>();
    for (Collection<T> judgements : items) {
      if (judgements.size() > 1) {
        Map<T, Integer> counts = new HashMap<>();
        judgements.forEach(judgement -> counts.merge(judgement, 1, Integer::sum));
        counted.add(counts);
      }
    }
    if (counted.isEmpty()) {
      return Agreement.UNKNOWN;
    }
    double observed = counted.stream().mapToDouble(FleissKappa::pairs).average().orElse(0);
    double kappa = kappa(counted);
    double[] resampled = resampled(counted, seed);
    return new Agreement(
        counted.size(),
        observed,
        kappa,
        resampled.length == 0 ? Double.NaN : resampled[(int) (0.025 * resampled.length)],
        resampled.length == 0 ? Double.NaN : resampled[(int) (0.975 * resampled.length)]);
  }

  private static <T> double kappa(List<Map<T, Integer>> items) {
    Map<T, Double> shares = new HashMap<>();
    double all = items.stream().mapToInt(FleissKappa::size).sum();
    items.forEach(item -> item.forEach((name, n) -> shares.merge(name, n / all, Double::sum)));
    double chance = shares.values().stream().mapToDouble(p -> p * p).sum();
    double observed = items.stream().mapToDouble(FleissKappa::pairs).average().orElse(0);
    return chance > 1 - 1e-12 ? Double.NaN : (observed - chance) / (1 - chance);
  }

  /** Share of agreeing pairs of people on one item. */
  private static <T> double pairs(Map<T, Integer> item) {
    double size = size(item);
    double agreeing = item.values().stream().mapToDouble(n -> n * (n - 1.0)).sum();
    return agreeing / (size * (size - 1));
  }

  private static int size(Map<?, Integer> item) {
    return item.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static <T> double[] resampled(List<Map<T, Integer>> items, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Arrays.stream(new int[RESAMPLES])
        .mapToDouble(
            ignored ->
                kappa(random.ints(items.size(), 0, items.size()).mapToObj(items::get).toList()))
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }
}
