package io.parapet.classifier.behaviour.training;

import io.parapet.classifier.behaviour.BehaviourInputs;
import io.parapet.classifier.behaviour.BehaviourModel;
import io.parapet.classifier.behaviour.DenseLayer;
import io.parapet.classifier.network.BehaviourNetwork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Trains a model; each account counts the same, however many examples it gives. */
public final class BehaviourTrainer {
  /**
   * What the model sees: how the account writes and how it is taken. Neither campaigns, strikes nor
   * what other policies ask for by name, so that it adds something to them.
   */
  static final List<String> FEATURES =
      List.of(
          "sender.account_age",
          "sender.verified",
          "sender.declared_automation",
          "sender.messages_1h",
          "sender.messages_24h",
          "sender.conversations_24h",
          "sender.new_recipients_1h",
          "sender.new_recipients_24h",
          "sender.strangers_1h",
          "sender.strangers_24h",
          "sender.reply_ratio_24h",
          "sender.read_ratio_24h",
          "sender.accept_ratio_24h",
          "sender.decline_ratio_24h",
          "sender.block_ratio_24h",
          "sender.mute_ratio_24h",
          "sender.spam_ratio_24h",
          "sender.filtered_ratio_24h",
          "sender.report_ratio_24h",
          "sender.cadence_regularity",
          "sender.active_hours_24h",
          "sender.off_hours_share_24h",
          "sender.near_duplicate_share_24h",
          "sender.link_domains_24h",
          "sender.first_contact_link_share_24h",
          "sender.request_share_24h",
          "sender.media_share_24h",
          "sender.stranger_group_adds_24h",
          "sender.unanswered_pairs_24h",
          "sender.dormancy");

  private static final int EPOCHS = 30;
  private static final int BATCH = 128;
  private static final float LEAST_DEVIATION = 1e-3f;

  private final BehaviourInputs inputs = BehaviourInputs.of(FEATURES);
  private final long seed;

  public BehaviourTrainer(long seed) {
    this.seed = seed;
  }

  /** Trains on all of these. */
  public BehaviourModel train(List<BehaviourExample> examples) {
    float[][] numbers = examples.stream().map(e -> inputs.of(e.features())).toArray(float[][]::new);
    Scale scale = Scale.of(numbers);
    for (float[] row : numbers) {
      scale.apply(row);
    }
    BehaviourNetwork network = new BehaviourNetwork(inputs.size(), seed);
    fit(network, numbers, examples);
    return new BehaviourModel(inputs, scale.foldInto(network.layers()));
  }

  private void fit(BehaviourNetwork network, float[][] numbers, List<BehaviourExample> examples) {
    float[] weights = weights(examples);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      order.add(i);
    }
    Random random = new Random(seed);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int from = 0; from < order.size(); from += BATCH) {
        step(
            network,
            order.subList(from, Math.min(order.size(), from + BATCH)),
            numbers,
            weights,
            examples);
      }
    }
  }

  private static void step(
      BehaviourNetwork network,
      List<Integer> batch,
      float[][] numbers,
      float[] weights,
      List<BehaviourExample> examples) {
    float[][] rows = new float[batch.size()][];
    float[] targets = new float[batch.size()];
    float[] own = new float[batch.size()];
    for (int i = 0; i < rows.length; i++) {
      int example = batch.get(i);
      rows[i] = numbers[example];
      targets[i] = examples.get(example).abusive() ? 1 : 0;
      own[i] = weights[example];
    }
    network.fit(rows, targets, own);
  }

  private static float[] weights(List<BehaviourExample> examples) {
    Map<String, Integer> rows = new HashMap<>();
    examples.forEach(example -> rows.merge(example.account(), 1, Integer::sum));
    float[] weights = new float[examples.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = 1f / rows.getOrDefault(examples.get(i).account(), 1);
    }
    return weights;
  }

  /** Mean and deviation of each input, folded into the first layer at the end. */
  private record Scale(float[] mean, float[] deviation) {
    static Scale of(float[][] rows) {
      int width = rows[0].length;
      float[] mean = new float[width];
      float[] deviation = new float[width];
      for (int i = 0; i < width; i++) {
        double sum = 0;
        double squares = 0;
        for (float[] row : rows) {
          sum += row[i];
          squares += (double) row[i] * row[i];
        }
        mean[i] = (float) (sum / rows.length);
        double variance = squares / rows.length - (double) mean[i] * mean[i];
        deviation[i] = Math.max(LEAST_DEVIATION, (float) Math.sqrt(Math.max(0, variance)));
      }
      return new Scale(mean, deviation);
    }

    void apply(float[] row) {
      for (int i = 0; i < row.length; i++) {
        row[i] = (row[i] - mean[i]) / deviation[i];
      }
    }

    List<DenseLayer> foldInto(List<DenseLayer> layers) {
      DenseLayer first = layers.getFirst();
      for (int row = 0; row < first.biases().length; row++) {
        for (int i = 0; i < mean.length; i++) {
          first.weights()[row][i] /= deviation[i];
          first.biases()[row] -= first.weights()[row][i] * mean[i];
        }
      }
      return layers;
    }
  }
}
