package io.parapet.classifier.train;

import io.parapet.classifier.evaluate.Metrics;
import io.parapet.classifier.model.FoldedNetwork;
import io.parapet.classifier.model.NetworkWeights;
import io.parapet.classifier.network.NetworkShape;
import io.parapet.classifier.network.PieceNetwork;
import io.parapet.classifier.vocabulary.Vocabulary;
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
  private static final int PATIENCE = 2;
  private static final int DIMENSIONS = 48;
  private static final int FILTERS = 48;
  private static final double RATE = 0.002;
  private static final double KEPT = 0.5;
  private static final double FORGOTTEN_PIECES = 0.1;

  private final TrainingSet set;
  private final int[][] pieces;
  private final Random random;
  private final PieceNetwork network;
  private final Progress progress;

  NetworkTrainer(
      TrainingSet set, int[][] pieces, Vocabulary vocabulary, long seed, Progress progress) {
    this.set = set;
    this.pieces = pieces;
    this.random = new Random(seed);
    this.progress = progress;
    this.network =
        new PieceNetwork(
            new NetworkShape(
                vocabulary.size(), DIMENSIONS, FILTERS, set.labels().size(), RATE, KEPT, seed));
  }

  /** Learns from some texts and stops by others. */
  NetworkWeights learn(int[] chosen, int[] heldOut) {
    NetworkWeights best = network.weights();
    double bestArea = 0;
    int since = 0;
    for (int epoch = 1;
        epoch <= MOST_EPOCHS && since < PATIENCE && !progress.isStopped();
        epoch++) {
      double loss = pass(chosen, epoch);
      NetworkWeights weights = network.weights();
      double area = area(weights, heldOut);
      progress.epoch(epoch, MOST_EPOCHS, loss, area);
      since = area > bestArea ? 0 : since + 1;
      if (since == 0) {
        bestArea = area;
        best = weights;
      }
    }
    return best;
  }

  /** The scores of texts, in log-odds, [text][label]. */
  static float[][] score(NetworkWeights weights, int[][] pieces, int[] texts) {
    FoldedNetwork folded = new FoldedNetwork(weights);
    float[] workspace = folded.workspace();
    float[][] logits = new float[texts.length][folded.labels()];
    for (int i = 0; i < texts.length; i++) {
      int[] message = pieces[texts[i]];
      folded.score(message, message.length, workspace, logits[i]);
    }
    return logits;
  }

  private double pass(int[] chosen, int epoch) {
    List<int[]> batches = batches(chosen);
    double loss = 0;
    for (int i = 0; i < batches.size() && !progress.isStopped(); i++) {
      fit(batches.get(i));
      loss += network.loss();
      progress.step(epoch, i + 1, batches.size(), loss / (i + 1));
    }
    return loss / batches.size();
  }

  private void fit(int[] batch) {
    int[][] messages = new int[batch.length][];
    float[][] targets = new float[batch.length][];
    float[][] weights = new float[batch.length][];
    for (int i = 0; i < batch.length; i++) {
      messages[i] = forgetful(pieces[batch[i]]);
      targets[i] = set.targets()[batch[i]];
      weights[i] = set.weights()[batch[i]];
    }
    network.fit(messages, targets, weights);
  }

  /** Some pieces become unknown, so that the network does not lean on single ones. */
  private int[] forgetful(int[] message) {
    int[] copy = message.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = random.nextDouble() < FORGOTTEN_PIECES ? Vocabulary.UNKNOWN : copy[i];
    }
    return copy;
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
    float[][] logits = score(weights, pieces, heldOut);
    return Metrics.meanArea(set, heldOut, logits);
  }
}
