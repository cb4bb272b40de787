package io.parapet.classifier.behaviour.training;

import io.parapet.classifier.behaviour.BehaviourModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the model does on kinds of accounts it was not trained on: kinds are dealt into four parts,
 * and each part is judged by a model of the other three.
 */
public final class BehaviourReport {
  private static final int PARTS = 4;
  private static final double SURE = 0.9;
  private static final double LIKELY = 0.5;

  private BehaviourReport() {}

  /**
   * One kind of account.
   *
   * @param sure accounts that reached 0.9 at some message
   * @param likely accounts that reached 0.5
   */
  public record Row(String kind, boolean abusive, int accounts, int sure, int likely) {}

  /**
   * A row for each kind, each judged by a model that never saw the kind.
   *
   * @param learned what models are trained on
   * @param measured what they are tried on
   */
  public static List<Row> onUnseenKinds(
      List<BehaviourExample> learned, List<BehaviourExample> measured, long seed) {
    Map<String, Integer> part = parts(measured);
    List<Row> rows = new ArrayList<>();
    for (int p = 0; p < PARTS; p++) {
      int tested = p;
      List<BehaviourExample> known =
          learned.stream().filter(e -> part.getOrDefault(e.kind(), 0) != tested).toList();
      List<BehaviourExample> unseen =
          measured.stream().filter(e -> part.getOrDefault(e.kind(), 0) == tested).toList();
      rows.addAll(rows(new BehaviourTrainer(seed).train(known), unseen));
    }
    rows.sort(java.util.Comparator.comparing(Row::abusive).reversed().thenComparing(Row::kind));
    return rows;
  }

  private static Map<String, Integer> parts(List<BehaviourExample> examples) {
    Map<String, Integer> part = new HashMap<>();
    for (boolean abusive : new boolean[] {true, false}) {
      TreeSet<String> kinds = new TreeSet<>();
      examples.stream().filter(e -> e.abusive() == abusive).forEach(e -> kinds.add(e.kind()));
      int next = 0;
      for (String kind : kinds) {
        part.put(kind, next++ % PARTS);
      }
    }
    return part;
  }

  private static List<Row> rows(BehaviourModel model, List<BehaviourExample> examples) {
    Map<String, Map<String, Double>> highest = new TreeMap<>();
    Map<String, Boolean> abusive = new HashMap<>();
    for (BehaviourExample example : examples) {
      abusive.put(example.kind(), example.abusive());
      highest
          .computeIfAbsent(example.kind(), kind -> new HashMap<>())
          .merge(example.account(), model.score(example.features()), Math::max);
    }
    return highest.entrySet().stream()
        .map(e -> row(e.getKey(), abusive.getOrDefault(e.getKey(), false), e.getValue()))
        .toList();
  }

  private static Row row(String kind, boolean abusive, Map<String, Double> scores) {
    return new Row(kind, abusive, scores.size(), count(scores, SURE), count(scores, LIKELY));
  }

  private static int count(Map<String, Double> scores, double least) {
    return (int) scores.values().stream().filter(score -> score >= least).count();
  }

  /** The card that lies beside the model. */
  public static String card(List<Row> rows, int examples, long seed) {
    StringBuilder card =
        new StringBuilder(
            """
            # Behaviour model

            A network of two hidden layers (16 and 8) over how an account writes and how it is taken:
            counts of messages and strangers, ratios of answers and refusals, cadence, links, account
            age. No text, no names, no campaign. Trained with Deeplearning4j, scored as plain arrays.

            It learned from simulated accounts, so it knows what the simulator knows. It stays in
            shadow until it is trained on what people decided. Retrain:

                ./parapet evaluate simulation --seed 900 --accounts 2500 --examples LEARN
                ./parapet evaluate simulation --seed 1900 --accounts 1500 --examples MEASURE
                ./parapet classifier behaviour --examples LEARN --measure MEASURE --out FOLDER

            """);
    card.append("Trained on %d examples, seed %d.\n\n".formatted(examples, seed));
    card.append(
        """
        Each kind of account below was judged by a model that never saw this kind, each account by
        its highest score of a day. The legitimate kinds that reach 0.9 are why it only flags, beside
        volume, and only on trial.

        """);
    card.append("| kind | | accounts | score ≥ 0.9 | score ≥ 0.5 |\n|---|---|---|---|---|\n");
    for (Row row : rows) {
      card.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %d | %d (%.1f %%) | %d |%n",
              row.kind().replace('_', ' '),
              row.abusive() ? "abusive" : "legitimate",
              row.accounts(),
              row.sure(),
              100.0 * row.sure() / Math.max(1, row.accounts()),
              row.likely()));
    }
    return card.toString();
  }
}
