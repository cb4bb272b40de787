package io.parapet.simulator.evaluate;

import io.parapet.simulator.replay.ReportLog.Report;
import io.parapet.stream.feedback.Credibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks reported accounts by who reported them. Reporters are credited by what was decided of
 * others, with the same code as in the signals job; the log-odds of all who reported an account add
 * up, and so does the logarithm of how many there are. Then what seems likely of accounts that
 * nobody has decided is credited too, by its probability, and all is ranked once more.
 */
final class ReportRanking {
  private final Map<String, List<String>> reporters = new HashMap<>();

  ReportRanking(List<Report> reports) {
    for (Report report : reports) {
      reporters
          .computeIfAbsent(report.reported(), account -> new ArrayList<>())
          .add(report.reporter());
    }
  }

  /** How many reported an account. */
  int count(String account) {
    return who(account).size();
  }

  /**
   * The evidence against accounts that were not decided.
   *
   * @param decided abusive or not, by account
   * @return scores that only rank; higher is worse
   */
  Map<String, Double> rank(Map<String, Boolean> decided, Iterable<String> accounts) {
    Tallies tallies = new Tallies();
    decided.forEach((account, abusive) -> tallies.add(account, abusive ? 1 : 0, 1));
    Map<String, Double> likely = likely(tallies, decided);
    likely.forEach((account, chance) -> tallies.add(account, chance, 1));
    Map<String, Double> scores = new HashMap<>();
    for (String account : accounts) {
      scores.put(account, tallies.without(account, likely.getOrDefault(account, 0.5)));
    }
    return scores;
  }

  /** How likely the others are abusive, by what was decided. */
  private Map<String, Double> likely(Tallies tallies, Map<String, Boolean> decided) {
    List<Double> evidence = new ArrayList<>();
    List<Boolean> truth = new ArrayList<>();
    decided.forEach(
        (account, abusive) -> {
          evidence.add(tallies.without(account, abusive ? 1 : 0));
          truth.add(abusive);
        });
    Calibration calibration = Calibration.fit(evidence, truth);
    Map<String, Double> likely = new HashMap<>();
    for (String account : reporters.keySet()) {
      if (!decided.containsKey(account)) {
        likely.put(account, calibration.probability(tallies.evidence(account)));
      }
    }
    return likely;
  }

  private List<String> who(String account) {
    return reporters.getOrDefault(account, List.of());
  }

  /** How often each reporter was right and wrong. */
  private final class Tallies {
    private final Map<String, double[]> byReporter = new HashMap<>();

    /** Credits everybody who reported an account that is abusive with that probability. */
    void add(String account, double abusive, int sign) {
      List<String> who = who(account);
      for (String reporter : who) {
        double[] tally = byReporter.computeIfAbsent(reporter, r -> new double[2]);
        tally[0] += sign * abusive * Credibility.sharedCredit(who.size());
        tally[1] += sign * (1 - abusive);
      }
    }

    double evidence(String account) {
      double evidence = Math.log(Math.max(1, count(account)));
      for (String reporter : who(account)) {
        double[] tally = byReporter.getOrDefault(reporter, new double[2]);
        double credibility = Credibility.share(tally[0], tally[1]);
        evidence += Math.log(credibility / (1 - credibility));
      }
      return evidence;
    }

    /** The evidence apart from what the account itself added. */
    double without(String account, double abusive) {
      add(account, abusive, -1);
      double evidence = evidence(account);
      add(account, abusive, 1);
      return evidence;
    }
  }
}
