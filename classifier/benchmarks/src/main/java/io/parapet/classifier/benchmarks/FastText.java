package io.parapet.classifier.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/**
 * What fastText's command line (Debian package {@code fasttext}) needs for the same messages, its
 * usual sub-words on: the difference of a long and a short run, so that loading does not count.
 */
final class FastText {
  private static final int MANY = 100_000;
  private static final int FEW = 1_000;

  private final Path folder;

  private FastText(Path folder) {
    this.folder = folder;
  }

  /** Microseconds a message; empty when fastText is not installed. */
  static OptionalDouble measure() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fasttext");
    try {
      FastText peer = new FastText(folder);
      return peer.train() ? OptionalDouble.of(peer.time()) : OptionalDouble.empty();
    } finally {
      for (String file : List.of("train", "model.bin", "model.vec", "many", "few")) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  private boolean train() throws InterruptedException {
    try {
      Random random = new Random(1);
      List<String> lines = new ArrayList<>();
      for (String message : Messages.random(4_000, 2)) {
        lines.add("__label__" + random.nextInt(9) + " " + message);
      }
      Files.write(folder.resolve("train"), lines);
      run(
          "supervised",
          "-input",
          "train",
          "-output",
          "model",
          "-minn",
          "2",
          "-maxn",
          "5",
          "-wordNgrams",
          "2",
          "-epoch",
          "2",
          "-thread",
          "1",
          "-verbose",
          "0");
      return true;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private double time() throws IOException, InterruptedException {
    Files.write(folder.resolve("many"), Messages.random(MANY, 3));
    Files.write(folder.resolve("few"), Messages.random(FEW, 3));
    double few = run("predict-prob", "model.bin", "few", "-1");
    double many = run("predict-prob", "model.bin", "many", "-1");
    return (many - few) / (MANY - FEW) / 1e3;
  }

  /** Nanoseconds that a command took. */
  private long run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("fasttext"));
    command.addAll(List.of(arguments));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("fasttext " + arguments[0] + " failed");
    }
    return System.nanoTime() - start;
  }
}
