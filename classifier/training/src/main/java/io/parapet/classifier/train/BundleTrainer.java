package io.parapet.classifier.train;

import io.parapet.classifier.dataset.Corpus;
import io.parapet.classifier.model.TextModel;
import io.parapet.classifier.vectors.EnglishVectors;
import java.util.LinkedHashMap;
import java.util.Map;

/** Trains the model of the bundle: all labels at once, a network for each of two parts held out. */
public final class BundleTrainer {
  private static final int DEVELOPMENT_FOLDS = 6;
  private static final int NETWORKS = 2;

  private BundleTrainer() {}

  /** Trains from scratch. */
  public static TextModel train(TrainingSet set, long seed, Progress progress) {
    return train(set, seed, progress, Checkpoint.none());
  }

  /** Trains, going on from a checkpoint and keeping there what is finished. */
  public static TextModel train(
      TrainingSet set, long seed, Progress progress, Checkpoint checkpoint) {
    ModelTrainer.Plan plan = new ModelTrainer.Plan(DEVELOPMENT_FOLDS, NETWORKS, seed);
    TextModel model = new ModelTrainer(set, plan, progress, checkpoint).train().model();
    return new TextModel(
        model.labels(),
        model.linear(),
        model.lexicon(),
        model.networks(),
        model.blend(),
        CostThresholds.all());
  }

  /** Where a model comes from. */
  public static Map<String, String> provenance(
      Corpus corpus, TrainingSet set, long seed, Progress progress) {
    Map<String, String> provenance = new LinkedHashMap<>();
    corpus.hashes().forEach((file, hash) -> provenance.put("sha256 " + file, hash));
    provenance.put("seed", Long.toString(seed));
    provenance.put("texts learned from, disguised copies included", "" + set.size());
    provenance.put("n-grams", LinearTrainer.settings());
    provenance.put("network", NetworkTrainer.settings());
    provenance.put("word vectors", EnglishVectors.provenance());
    provenance.put("development split", NETWORKS + " of " + DEVELOPMENT_FOLDS + " parts by hash");
    provenance.put("thresholds", CostThresholds.RULE);
    provenance.put("training", progress.isStopped() ? "stopped early" : "went to its end");
    provenance.put("deeplearning4j", "1.0.0-M2.1");
    provenance.put("java", Runtime.version().toString());
    return provenance;
  }
}
