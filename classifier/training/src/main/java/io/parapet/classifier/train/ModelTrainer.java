package io.parapet.classifier.train;

import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.LinearTable;
import io.parapet.classifier.model.NetworkWeights;
import io.parapet.classifier.model.TextModel;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.vectors.EnglishVectors;
import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.Pieces;
import io.parapet.classifier.vocabulary.Vocabulary;
import io.parapet.classifier.vocabulary.WordVectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains both parts on folds, blends and calibrates them on what each fold held out, then trains
 * the linear part again on everything. Each network has seen all but its own fold; their mean is
 * used.
 */
public final class ModelTrainer {
  private static final int MOST_PIECES = 6_000;
  private static final int LONGEST_MESSAGE = 80;

  private final TrainingSet set;
  private final Plan plan;
  private final Progress progress;
  private final Checkpoint checkpoint;
  private final SparseTexts texts;
  private final LinearTrainer linear;
  private final Lexicon lexicon;
  private final Lexicon occurring;
  private final int[][] pieces;
  private final double[][] heldOutLinear;
  private final double[][] heldOutNetwork;
  private final boolean[] heldOut;

  /**
   * How to train.
   *
   * @param folds into how many parts the texts are split
   * @param rounds how many of the parts are held out in turn; one makes a plain development split
   * @param seed of everything random
   */
  public record Plan(int folds, int rounds, long seed) {}

  /**
   * What training gives.
   *
   * @param model without thresholds yet: all are 0.5
   * @param heldOut the texts that some round held out
   * @param logits [text][label] calibrated log-odds by models that had not seen the text
   */
  @SuppressWarnings("ArrayRecordComponent") // one number per text and label
  public record Trained(TextModel model, int[] heldOut, double[][] logits) {}

  public ModelTrainer(TrainingSet set, Plan plan, Progress progress) {
    this(set, plan, progress, Checkpoint.none());
  }

  /**
   * @param checkpoint to go on from, and to keep what is finished
   */
  public ModelTrainer(TrainingSet set, Plan plan, Progress progress, Checkpoint checkpoint) {
    this.set = set;
    this.checkpoint = checkpoint;
    this.plan = plan;
    this.progress = progress;
    progress.task("reading " + set.size() + " texts");
    this.texts = SparseTexts.read(set, LinearTrainer.BITS);
    Vocabulary learned = PieceLearner.learn(set, MOST_PIECES);
    WordVectors words = EnglishVectors.bundled();
    this.lexicon = new Lexicon(learned, words);
    this.occurring = new Lexicon(learned, words.only(occurringIn(set.texts(), words)));
    this.pieces = readPieces();
    this.linear = new LinearTrainer(set, texts, plan.seed(), progress);
    this.heldOutLinear = new double[set.size()][set.labels().size()];
    this.heldOutNetwork = new double[set.size()][set.labels().size()];
    this.heldOut = new boolean[set.size()];
  }

  /** Trains; takes minutes. */
  public Trained train() {
    int[] folds = folds();
    List<NetworkWeights> networks = new ArrayList<>();
    float[][] weights = {};
    for (int round = 0; round < plan.rounds(); round++) {
      int fold = round;
      int[] inside = where(text -> folds[text] != fold);
      int[] outside = where(text -> folds[text] == fold);
      String name = "round " + (round + 1) + " of " + plan.rounds();
      progress.task(name + ": n-grams");
      weights = holdOutLinear(inside, outside, "round" + round);
      progress.task(name + ": network");
      networks.add(holdOutNetwork(inside, outside, round));
    }
    int[] measured = where(text -> heldOut[text]);
    Blend blend = blend(measured);
    if (!progress.isStopped()) {
      progress.task("n-grams of all texts");
      weights = learnLinear(where(text -> true), "all");
    }
    LinearTable table = linear.pack(weights);
    double[] thresholds = new double[set.labels().size()];
    Arrays.fill(thresholds, 0.5);
    return new Trained(
        new TextModel(set.labels(), table, lexicon, networks, blend, thresholds),
        measured,
        logits(blend, measured));
  }

  private float[][] holdOutLinear(int[] inside, int[] outside, String name) {
    float[][] weights = learnLinear(inside, name);
    for (int text : outside) {
      for (int label = 0; label < weights.length; label++) {
        heldOutLinear[text][label] = texts.score(text, weights[label]);
      }
      heldOut[text] = true;
    }
    return weights;
  }

  private NetworkWeights holdOutNetwork(int[] inside, int[] outside, int round) {
    long seed = plan.seed() + round;
    NetworkTrainer trainer =
        new NetworkTrainer(set, pieces, occurring, seed, progress, checkpoint, "network-" + round);
    NetworkWeights weights = trainer.learn(inside, outside);
    float[][] logits = trainer.score(weights, outside);
    for (int i = 0; i < outside.length; i++) {
      for (int label = 0; label < set.labels().size(); label++) {
        heldOutNetwork[outside[i]][label] = logits[i][label];
      }
    }
    return weights;
  }

  private float[][] learnLinear(int[] chosen, String name) {
    float[][] weights = new float[set.labels().size()][];
    for (int label = 0; label < weights.length; label++) {
      progress.part(set.labels().get(label), label, weights.length);
      weights[label] = learnLinear(chosen, label, "ngrams-" + name + "-" + label);
    }
    return weights;
  }

  private float[] learnLinear(int[] chosen, int label, String name) {
    float[] kept = checkpoint.weights(name);
    if (kept != null) {
      return kept;
    }
    float[] learned = linear.learn(label, chosen);
    if (!progress.isStopped()) {
      checkpoint.keep(name, learned);
    }
    return learned;
  }

  private Blend blend(int[] measured) {
    int labels = set.labels().size();
    Blend blend = new Blend(new float[labels], new float[labels], new float[labels]);
    for (int label = 0; label < labels; label++) {
      int known = label;
      int[] rows = Arrays.stream(measured).filter(text -> set.knows(text, known)).toArray();
      double[] linearScores =
          Arrays.stream(rows).mapToDouble(i -> heldOutLinear[i][known]).toArray();
      double[] network = Arrays.stream(rows).mapToDouble(i -> heldOutNetwork[i][known]).toArray();
      double[] weights = Arrays.stream(rows).mapToDouble(i -> set.weights()[i][known]).toArray();
      boolean[] carries = new boolean[rows.length];
      for (int i = 0; i < rows.length; i++) {
        carries[i] = set.carries(rows[i], label);
      }
      double[] fitted = BlendFit.fit(linearScores, network, carries, weights);
      blend.linear()[label] = (float) fitted[0];
      blend.network()[label] = (float) fitted[1];
      blend.bias()[label] = (float) fitted[2];
    }
    return blend;
  }

  private double[][] logits(Blend blend, int[] measured) {
    double[][] logits = new double[set.size()][set.labels().size()];
    for (int text : measured) {
      for (int label = 0; label < logits[text].length; label++) {
        logits[text][label] =
            blend.logit(label, heldOutLinear[text][label], heldOutNetwork[text][label]);
      }
    }
    return logits;
  }

  /** The fold of each text; texts of one group share it, so that none is held out from its twin. */
  private int[] folds() {
    int[] folds = new Random(plan.seed()).ints(1 << 16, 0, plan.folds()).toArray();
    return Arrays.stream(set.groups()).map(group -> folds[group & 0xFFFF]).toArray();
  }

  private int[] where(java.util.function.IntPredicate wanted) {
    return IntStream.range(0, set.size()).filter(wanted).toArray();
  }

  /** The words that the texts hold: training then need not fold the rows of all others. */
  private static int[] occurringIn(List<String> texts, WordVectors words) {
    Message message = new Message();
    return texts.stream()
        .flatMapToInt(
            text -> {
              message.read(text);
              return IntStream.range(0, message.words())
                  .map(word -> words.find(Pieces.hash(message, word)));
            })
        .filter(word -> word != WordVectors.NONE)
        .distinct()
        .toArray();
  }

  private int[][] readPieces() {
    Message message = new Message();
    Pieces read = new Pieces();
    int[][] all = new int[set.size()][];
    for (int text = 0; text < all.length; text++) {
      message.read(set.texts().get(text));
      read.read(message, occurring);
      all[text] = Arrays.copyOf(read.ids(), Math.min(read.size(), LONGEST_MESSAGE));
    }
    return all;
  }
}
