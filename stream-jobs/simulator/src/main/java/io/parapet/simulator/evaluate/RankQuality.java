package io.parapet.simulator.evaluate;

import java.util.Comparator;
import java.util.List;

/**
 * How well scores rank the abusive above the others.
 *
 * @param auroc chance that an abusive one stands above another; ties count half (Mann and Whitney
 *     1947)
 * @param aupr average precision; ties are ranked together
 */
public record RankQuality(long accounts, long abusive, double auroc, double aupr) {
  /** One account with its score. */
  record Scored(double score, boolean abusive) {}

  static RankQuality of(List<Scored> all) {
    List<Scored> ranked =
        all.stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    long positives = ranked.stream().filter(Scored::abusive).count();
    long negatives = ranked.size() - positives;
    double above = 0;
    double precision = 0;
    long hits = 0;
    for (int from = 0; from < ranked.size(); ) {
      int to = endOfTie(ranked, from);
      long tied = ranked.subList(from, to).stream().filter(Scored::abusive).count();
      long others = to - from - tied;
      above += others * (hits + tied / 2.0);
      hits += tied;
      precision += tied * (double) hits / to;
      from = to;
    }
    return new RankQuality(
        ranked.size(),
        positives,
        above / Math.max(1, positives * negatives),
        precision / Math.max(1, positives));
  }

  private static int endOfTie(List<Scored> ranked, int from) {
    int to = from;
    while (to < ranked.size() && ranked.get(to).score() == ranked.get(from).score()) {
      to++;
    }
    return to;
  }
}
