package io.parapet.classifier.cli;

import io.parapet.classifier.dataset.Corpus;
import io.parapet.classifier.dataset.Decisions;
import io.parapet.classifier.evaluate.Evaluation;
import io.parapet.classifier.evaluate.ModelCard;
import io.parapet.classifier.evaluate.Report;
import io.parapet.classifier.model.Bundle;
import io.parapet.classifier.model.TextModel;
import io.parapet.classifier.train.BundleTrainer;
import io.parapet.classifier.train.Checkpoint;
import io.parapet.classifier.train.CorpusTraining;
import io.parapet.classifier.train.Progress;
import io.parapet.classifier.train.TrainingSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the bundle from scratch. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a bundle from a folder of labelled texts. Ctrl-C ends it early and keeps the best so"
          + " far.",
      "Decided cases are lines of id, what is known, text, parted by tabs; what is known reads"
          + " 'hate=1 threat=0 spam=?': it carries the label, surely does not, most likely does"
          + " not. They count three times as much as the texts of the folder."
    })
final class TrainCommand implements Callable<Integer> {
  @Option(names = "--data", required = true, description = "folder of <set>.train.tsv files")
  private Path data = Path.of("");

  @Option(names = "--out", required = true, description = "folder for the bundle")
  private Path out = Path.of("");

  @Option(names = "--decisions", description = "what moderators decided; see above")
  private @Nullable Path decisions;

  @Option(names = "--beside", description = "folder of the bundle in force: what would change")
  private @Nullable Path inForce;

  @Option(names = "--seed", defaultValue = "2026", description = "of everything random")
  private long seed;

  @Option(names = "--resume", description = "go on where the last training into OUT was stopped")
  private boolean resume;

  @Override
  public Integer call() throws Exception {
    Corpus corpus = Corpus.read(data, seed);
    if (decisions != null) {
      corpus = corpus.with(Decisions.read(decisions), decisions);
    }
    TrainingSet set = CorpusTraining.trainingSet(corpus.toLearn(), seed);
    Evaluation before = inForce == null ? null : evaluate(Bundle.read(inForce), corpus);
    Progress progress = Progress.on(System.err);
    CountDownLatch written = stopOnInterrupt(progress);
    try {
      Checkpoint checkpoint = checkpoint(set);
      TextModel model = BundleTrainer.train(set, seed, progress, checkpoint);
      Map<String, String> provenance = BundleTrainer.provenance(corpus, set, seed, progress);
      Evaluation evaluation = Evaluation.of(model, corpus.kept());
      String card = ModelCard.write(evaluation, provenance);
      Bundle bundle = Bundle.write(out, model, provenance, evaluation.metrics(), card);
      if (!progress.isStopped()) {
        checkpoint.remove();
      }
      System.out.println("wrote " + out + ", version " + bundle.version());
      if (before != null) {
        System.out.println(Report.change(before, evaluation));
      }
    } finally {
      written.countDown(); // also when it failed: the process must not wait for ever
    }
    return 0;
  }

  private Checkpoint checkpoint(TrainingSet set) throws IOException {
    Path folder = out.resolve("checkpoint");
    return resume ? Checkpoint.resumed(folder, set, seed) : Checkpoint.fresh(folder, set, seed);
  }

  private static Evaluation evaluate(Bundle bundle, Corpus corpus) {
    return Evaluation.of(bundle.model(), corpus.kept());
  }

  /** Ctrl-C ends training early; the process leaves when the best so far is written. */
  private static CountDownLatch stopOnInterrupt(Progress progress) {
    CountDownLatch written = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              progress.stop();
              await(written);
            });
    Runtime.getRuntime().addShutdownHook(hook);
    return written;
  }

  private static void await(CountDownLatch written) {
    try {
      written.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
