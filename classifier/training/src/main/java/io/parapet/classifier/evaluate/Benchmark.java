package io.parapet.classifier.evaluate;

import io.parapet.classifier.dataset.Disguise;
import io.parapet.classifier.dataset.Example;
import io.parapet.classifier.dataset.Split;
import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.train.ExclusiveLabels;
import io.parapet.classifier.train.ModelTrainer;
import io.parapet.classifier.train.Progress;
import io.parapet.classifier.train.TrainingSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the architecture on one labelled file and measures it on another. The labels exclude each
 * other. Thresholds are chosen on the training file alone, on what each of its folds held out.
 */
public final class Benchmark {
  private static final long SEED = 2026;
  private static final int FEW_TEXTS = 6_000;

  private static final long TIMED = 1_000_000_000;

  private Benchmark() {}

  /**
   * What was measured.
   *
   * @param labels in the files
   * @param train texts learned from
   * @param test texts measured on
   * @param accuracy of the greatest probability
   * @param macroF1 with thresholds
   * @param macroF1Greatest of the greatest probability, without thresholds
   * @param macroArea mean one-vs-rest area under the ROC curve
   * @param disguised macro-F1 with thresholds on the same texts, disguised in each way
   * @param microseconds a message, one thread, everything included
   * @param trainingSeconds wall clock
   */
  public record Result(
      List<String> labels,
      int train,
      int test,
      double accuracy,
      double macroF1,
      double macroF1Greatest,
      double macroArea,
      Map<String, Double> disguised,
      double microseconds,
      double trainingSeconds) {}

  /** Trains on some examples and measures on others. */
  public static Result run(List<Example> train, List<Example> test, Progress progress) {
    long start = System.nanoTime();
    List<String> labels = train.stream().map(Example::label).distinct().sorted().toList();
    TrainingSet set = trainingSet(train, labels);
    ModelTrainer.Trained trained = new ModelTrainer(set, plan(set.size()), progress).train();
    double[][] heldOut = select(trained.logits(), trained.heldOut());
    int[] truth = select(truth(train, labels), trained.heldOut());
    ExclusiveLabels exclusive = ExclusiveLabels.fit(heldOut, truth, labels.size());
    double[] offsets = Offsets.choose(logShares(exclusive, heldOut), labels.size());
    double seconds = (System.nanoTime() - start) / 1e9;
    Decider decider = new Decider(new ModelScorer(trained.model()), labels, exclusive, offsets);
    return measure(decider, test, train.size(), seconds);
  }

  /** What was learned, put together: it decides on one label. */
  private record Decider(
      ModelScorer scorer, List<String> labels, ExclusiveLabels exclusive, double[] offsets) {
    double[][] logShares(List<Example> examples) {
      return Benchmark.logShares(exclusive, score(scorer, examples, labels.size()));
    }

    double macroF1(List<Example> examples, double[][] logShares, double[] added) {
      return Metrics.macroF1(
          truth(examples, labels), Offsets.decide(logShares, added), labels.size());
    }

    double macroF1(List<Example> examples) {
      return macroF1(examples, logShares(examples), offsets);
    }
  }

  /** Few texts are held out in more folds: that costs little, and noise is what hurts them. */
  private static ModelTrainer.Plan plan(int texts) {
    int folds = texts < FEW_TEXTS ? 5 : 3;
    return new ModelTrainer.Plan(folds, folds, SEED);
  }

  private static Result measure(Decider decider, List<Example> test, int learned, double seconds) {
    List<String> labels = decider.labels();
    double[][] logShares = decider.logShares(test);
    double[] none = new double[labels.size()];
    int[] truth = truth(test, labels);
    return new Result(
        labels,
        learned,
        truth.length,
        Metrics.accuracy(truth, Offsets.decide(logShares, none)),
        decider.macroF1(test, logShares, decider.offsets()),
        decider.macroF1(test, logShares, none),
        macroArea(logShares, truth, labels.size()),
        disguised(decider, test),
        time(decider.scorer(), test, labels.size()),
        seconds);
  }

  private static Map<String, Double> disguised(Decider decider, List<Example> test) {
    Map<String, Double> macroF1 = new LinkedHashMap<>();
    for (Disguise disguise : Disguise.values()) {
      Random random = new Random(SEED);
      List<Example> copies =
          test.stream()
              .map(e -> new Example(e.id(), e.label(), disguise.apply(e.text(), random)))
              .toList();
      macroF1.put(disguise.name().toLowerCase(Locale.ROOT), decider.macroF1(copies));
    }
    return macroF1;
  }

  private static double macroArea(double[][] logShares, int[] truth, int labels) {
    return IntStream.range(0, labels)
        .mapToDouble(label -> area(logShares, truth, label))
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  private static double area(double[][] logShares, int[] truth, int label) {
    boolean[] carries = new boolean[truth.length];
    double[] scores = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      carries[i] = truth[i] == label;
      scores[i] = logShares[i][label];
    }
    return Metrics.area(scores, carries);
  }

  private static double[][] logShares(ExclusiveLabels exclusive, double[][] logits) {
    return Arrays.stream(logits).map(exclusive::logShares).toArray(double[][]::new);
  }

  private static TrainingSet trainingSet(List<Example> examples, List<String> labels) {
    float[][] targets = new float[examples.size()][labels.size()];
    float[][] weights = new float[examples.size()][labels.size()];
    for (int i = 0; i < examples.size(); i++) {
      targets[i][labels.indexOf(examples.get(i).label())] = 1;
      Arrays.fill(weights[i], 1);
    }
    List<String> texts = examples.stream().map(Example::text).toList();
    int[] groups = texts.stream().mapToInt(Split::group).toArray();
    return new TrainingSet(labels, texts, targets, weights, groups);
  }

  private static int[] truth(List<Example> examples, List<String> labels) {
    return examples.stream().mapToInt(example -> labels.indexOf(example.label())).toArray();
  }

  private static double[][] score(ModelScorer scorer, List<Example> examples, int labels) {
    double[][] logits = new double[examples.size()][labels];
    for (int i = 0; i < logits.length; i++) {
      scorer.score(examples.get(i).text(), logits[i]);
    }
    return logits;
  }

  /** The mean over whole passes, of at least a second, after a second to warm up. */
  private static double time(ModelScorer scorer, List<Example> examples, int labels) {
    passes(scorer, examples, labels);
    return passes(scorer, examples, labels);
  }

  private static double passes(ModelScorer scorer, List<Example> examples, int labels) {
    double[] logits = new double[labels];
    long start = System.nanoTime();
    long messages = 0;
    while (System.nanoTime() - start < TIMED) {
      for (Example example : examples) {
        scorer.score(example.text(), logits);
      }
      messages += examples.size();
    }
    return (System.nanoTime() - start) / 1e3 / messages;
  }

  private static double[][] select(double[][] rows, int[] chosen) {
    return Arrays.stream(chosen).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }

  private static int[] select(int[] values, int[] chosen) {
    return Arrays.stream(chosen).map(i -> values[i]).toArray();
  }
}
