package io.parapet.console.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cohen's kappa of two judgements per item, with the large-sample standard error of Fleiss, Cohen
 * and Everitt, Psychological Bulletin 72 (1969), as in Fleiss, Levin and Paik, Statistical Methods
 * for Rates and Proportions, 18.1.
 */
final class CohenKappa {
  /** 95 % of a normal distribution lie within so many standard errors. */
  static final double Z = 1.959964;

  private CohenKappa() {}

  /** Two judgements of one item. */
  record Pair<T>(T first, T second) {}

  static <T> Agreement of(List<Pair<T>> pairs) {
    Set<T> categories = new LinkedHashSet<>();
    pairs.forEach(pair -> categories.add(pair.first()));
    pairs.forEach(pair -> categories.add(pair.second()));
    List<T> names = new ArrayList<>(categories);
    double[][] share = new double[names.size()][names.size()];
    for (Pair<T> pair : pairs) {
      share[names.indexOf(pair.first())][names.indexOf(pair.second())] += 1.0 / pairs.size();
    }
    return of(share, pairs.size());
  }

  /** Of the share of items in each pair of categories; rows are the first judgement. */
  static Agreement of(double[][] share, int items) {
    double[] rows = new double[share.length];
    double[] columns = new double[share.length];
    double observed = 0;
    for (int i = 0; i < share.length; i++) {
      observed += share[i][i];
      for (int j = 0; j < share.length; j++) {
        rows[i] += share[i][j];
        columns[j] += share[i][j];
      }
    }
    double chance = 0;
    for (int i = 0; i < share.length; i++) {
      chance += rows[i] * columns[i];
    }
    if (items == 0 || chance > 1 - 1e-12) {
      return new Agreement(
          items, items == 0 ? Double.NaN : observed, Double.NaN, Double.NaN, Double.NaN);
    }
    double kappa = (observed - chance) / (1 - chance);
    double error = standardError(share, rows, columns, kappa, chance, items);
    return new Agreement(
        items, observed, kappa, Math.max(-1, kappa - Z * error), Math.min(1, kappa + Z * error));
  }

  static double standardError(
      double[][] share, double[] rows, double[] columns, double kappa, double chance, int items) {
    double agree = 0;
    double differ = 0;
    for (int i = 0; i < share.length; i++) {
      for (int j = 0; j < share.length; j++) {
        if (i == j) {
          agree += share[i][i] * square(1 - (rows[i] + columns[i]) * (1 - kappa));
        } else {
          differ += share[i][j] * square(columns[i] + rows[j]);
        }
      }
    }
    double variance = agree + square(1 - kappa) * differ - square(kappa - chance * (1 - kappa));
    return Math.sqrt(Math.max(0, variance)) / ((1 - chance) * Math.sqrt(items));
  }

  private static double square(double value) {
    return value * value;
  }
}
