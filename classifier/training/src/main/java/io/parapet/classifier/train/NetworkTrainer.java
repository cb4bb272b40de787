package io.parapet.classifier.train;

import io.parapet.classifier.evaluate.Metrics;
import io.parapet.classifier.model.FoldedNetwork;
import io.parapet.classifier.model.NetworkWeights;
import io.parapet.classifier.network.NetworkShape;
import io.parapet.classifier.network.PieceNetwork;
import io.parapet.classifier.vocabulary.Lexicon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Trains one network and keeps the weights of its best pass over the texts, by the mean area under
 * the ROC curve on held-out texts; it stops when that no longer grows.
 */
final class NetworkTrainer {
  private static final int LARGEST_BATCH = 64;
  private static final int SMALLEST_BATCH = 16;
  private static final int STEPS_WANTED = 150;
  private static final int BATCHES_SORTED = 20;
  private static final int MOST_EPOCHS = 10;
  private static final int FEWEST_EPOCHS = 4;

  /** Texts in all passes together: many texts need fewer passes. */
  private static final int TEXTS_WANTED = 350_000;

  private static final int PATIENCE = 2;
  private static final int DIMENSIONS = 48;
  private static final int FILTERS = 48;
  private static final double RATE = 0.002;
  private static final double KEPT = 0.5;
  private static final double FORGOTTEN_PIECES = 0.1;

  private final TrainingSet set;
  private final int[][] pieces;
  private final Lexicon lexicon;
  private final NetworkShape shape;
  private final float[] classWeights;
  private final Progress progress;
  private final Checkpoint checkpoint;
  private final String name;
  private Random random = new Random(0);
  private PieceNetwork network;

  /**
   * @param name of the network in the checkpoint
   */
  NetworkTrainer(
      TrainingSet set,
      int[][] pieces,
      Lexicon lexicon,
      long seed,
      Progress progress,
      Checkpoint checkpoint,
      String name) {
    this.set = set;
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.classWeights = set.classWeights();
    this.progress = progress;
    this.checkpoint = checkpoint;
    this.name = name;
    this.shape = new NetworkShape(DIMENSIONS, FILTERS, set.labels().size(), RATE, KEPT, seed);
    this.network = new PieceNetwork(shape, lexicon);
  }

  /** What a reader needs to train the same again. */
  static String settings() {
    return DIMENSIONS
        + " dimensions, "
        + FILTERS
        + " filters of each width, Adam at "
        + RATE
        + ", batches of at most "
        + LARGEST_BATCH
        + ", at most "
        + MOST_EPOCHS
        + " passes and "
        + FEWEST_EPOCHS
        + " for many texts, patience "
        + PATIENCE;
  }

  /** Learns from some texts and stops by others; goes on from the checkpoint if it holds any. */
  NetworkWeights learn(int[] chosen, int[] heldOut) {
    Passes passes = Passes.parse(checkpoint.lines(name));
    NetworkWeights best = passes.done() == 0 ? network.weights() : load(passes.best()).weights();
    network = passes.done() == 0 ? network : load(passes.done());
    int most = Math.clamp(TEXTS_WANTED / Math.max(1, chosen.length), FEWEST_EPOCHS, MOST_EPOCHS);
    while (passes.done() < most && passes.sinceBest() < PATIENCE && !progress.isStopped()) {
      int epoch = passes.done() + 1;
      double loss = pass(chosen, epoch, most);
      NetworkWeights weights = network.weights();
      double area = area(weights, heldOut);
      progress.epoch(epoch, most, loss, area);
      passes = passes.and(area);
      best = passes.best() == epoch ? weights : best;
      if (!progress.isStopped()) {
        keep(passes);
      }
    }
    return best;
  }

  /**
   * How far the passes are.
   *
   * @param done passes so far
   * @param best the number of the best, from 1; 0 for none
   * @param area of the best
   */
  private record Passes(int done, int best, double area) {
    static Passes parse(List<String> lines) {
      return lines.isEmpty()
          ? new Passes(0, 0, 0)
          : new Passes(
              Integer.parseInt(lines.get(0)),
              Integer.parseInt(lines.get(1)),
              Double.parseDouble(lines.get(2)));
    }

    Passes and(double next) {
      return next > area ? new Passes(done + 1, done + 1, next) : new Passes(done + 1, best, area);
    }

    int sinceBest() {
      return done - best;
    }

    List<String> lines() {
      return List.of("" + done, "" + best, "" + area);
    }
  }

  private void keep(Passes passes) {
    checkpoint.write(file(passes.done()), network::save);
    checkpoint.keep(name, passes.lines());
  }

  private PieceNetwork load(int epoch) {
    try {
      return PieceNetwork.load(checkpoint.file(file(epoch)), lexicon);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint's " + file(epoch), e);
    }
  }

  private String file(int epoch) {
    return name + "-" + epoch + ".zip";
  }

  /** The scores of texts, in log-odds, [text][label]. */
  float[][] score(NetworkWeights weights, int[] texts) {
    FoldedNetwork folded = new FoldedNetwork(weights, lexicon);
    float[] workspace = folded.workspace();
    float[][] logits = new float[texts.length][folded.labels()];
    for (int i = 0; i < texts.length; i++) {
      int[] message = pieces[texts[i]];
      folded.score(message, message.length, workspace, logits[i]);
    }
    return logits;
  }

  /** Each pass has random numbers of its own, so that it does not matter where training resumed. */
  private double pass(int[] chosen, int epoch, int most) {
    random = new Random(shape.seed() + 7919L * epoch);
    network.reseed(shape.seed() + 104_729L * epoch);
    List<int[]> batches = batches(chosen);
    double loss = 0;
    for (int i = 0; i < batches.size() && !progress.isStopped(); i++) {
      fit(batches.get(i));
      loss += network.loss();
      progress.step(epoch, most, i + 1, batches.size(), loss / (i + 1));
    }
    return loss / batches.size();
  }

  private void fit(int[] batch) {
    int[][] messages = new int[batch.length][];
    boolean[][] forgotten = new boolean[batch.length][];
    float[][] targets = new float[batch.length][];
    float[][] weights = new float[batch.length][];
    for (int i = 0; i < batch.length; i++) {
      messages[i] = pieces[batch[i]];
      forgotten[i] = forgotten(messages[i].length);
      targets[i] = set.targets()[batch[i]];
      weights[i] = weighted(batch[i]);
    }
    network.fit(messages, forgotten, targets, weights);
  }

  private float[] weighted(int text) {
    float[] weights = set.weights()[text].clone();
    for (int label = 0; label < weights.length; label++) {
      weights[label] *= set.carries(text, label) ? classWeights[label] : 1;
    }
    return weights;
  }

  /** Some pieces become unknown, so that the network does not lean on single ones. */
  private boolean[] forgotten(int length) {
    boolean[] forgotten = new boolean[length];
    for (int i = 0; i < length; i++) {
      forgotten[i] = random.nextDouble() < FORGOTTEN_PIECES;
    }
    return forgotten;
  }

  /**
   * Batches of like length, in random order: less padding, less work. Few texts make small batches,
   * so that a pass takes enough steps to learn from.
   */
  private List<int[]> batches(int[] chosen) {
    List<Integer> order = new ArrayList<>(Arrays.stream(chosen).boxed().toList());
    Collections.shuffle(order, random);
    List<int[]> batches = new ArrayList<>();
    int size = Math.clamp(chosen.length / STEPS_WANTED, SMALLEST_BATCH, LARGEST_BATCH);
    int window = size * BATCHES_SORTED;
    for (int from = 0; from < order.size(); from += window) {
      List<Integer> sorted =
          new ArrayList<>(order.subList(from, Math.min(order.size(), from + window)));
      sorted.sort(Comparator.comparingInt(text -> pieces[text].length));
      for (int start = 0; start < sorted.size(); start += size) {
        int end = Math.min(sorted.size(), start + size);
        batches.add(sorted.subList(start, end).stream().mapToInt(Integer::intValue).toArray());
      }
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private double area(NetworkWeights weights, int[] heldOut) {
    float[][] logits = score(weights, heldOut);
    return Metrics.meanArea(set, heldOut, logits);
  }
}
