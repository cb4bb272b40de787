package io.parapet.classifier.cli;

import io.parapet.classifier.behaviour.BehaviourModelFile;
import io.parapet.classifier.behaviour.training.BehaviourExample;
import io.parapet.classifier.behaviour.training.BehaviourExamples;
import io.parapet.classifier.behaviour.training.BehaviourReport;
import io.parapet.classifier.behaviour.training.BehaviourTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the behaviour model. */
@Command(
    name = "behaviour",
    description = "Trains the behaviour model from examples of an evaluation.",
    mixinStandardHelpOptions = true)
final class BehaviourCommand implements Callable<Integer> {
  @Option(
      names = "--examples",
      required = true,
      arity = "1..*",
      description = "as 'evaluate simulation --examples' writes them")
  private List<Path> files = List.of();

  @Option(
      names = "--measure",
      arity = "1..*",
      description = "examples to measure on besides, never learned")
  private List<Path> measured = List.of();

  @Option(names = "--out", required = true, description = "folder for model and card")
  private Path out = Path.of("");

  @Option(names = "--seed", defaultValue = "2026", description = "of everything random")
  private long seed;

  @Override
  public Integer call() throws Exception {
    List<BehaviourExample> learned =
        read(files).stream().filter(example -> !example.heldOut()).toList();
    List<BehaviourExample> measuredToo = new ArrayList<>(learned);
    measuredToo.addAll(read(measured));
    String card =
        BehaviourReport.card(
            BehaviourReport.onUnseenKinds(learned, measuredToo, seed), learned.size(), seed);
    Files.createDirectories(out);
    String model = BehaviourModelFile.write(new BehaviourTrainer(seed).train(learned));
    Files.writeString(out.resolve("behaviour.model"), model);
    Files.writeString(out.resolve("behaviour.md"), card);
    System.out.println(card);
    return 0;
  }

  private static List<BehaviourExample> read(List<Path> files) throws IOException {
    List<BehaviourExample> examples = new ArrayList<>();
    for (Path file : files) {
      examples.addAll(BehaviourExamples.read(file));
    }
    return examples;
  }
}
