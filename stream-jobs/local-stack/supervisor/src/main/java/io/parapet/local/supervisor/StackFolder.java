package io.parapet.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The one folder that a local stack writes to. */
public record StackFolder(Path root) {

  public StackFolder {
    root = root.toAbsolutePath().normalize();
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  public Path flink() {
    return root.resolve("flink");
  }

  /** Content keys and master key, apart from all other data. */
  public Path vault() {
    return root.resolve("vault");
  }

  /** What was judged, by pseudonym. */
  public Path archive() {
    return root.resolve("archive");
  }

  /** What simulated accounts really are. */
  public Path truth() {
    return root.resolve("truth.tsv");
  }

  public Path credentials() {
    return root.resolve("credentials.properties");
  }

  public Path status() {
    return root.resolve("status.properties");
  }

  public Path lock() {
    return root.resolve("lock");
  }

  public Path log(String part) {
    return root.resolve("logs").resolve(part + ".log");
  }

  /** Makes the folder when it is not there. */
  public void create() {
    try {
      Files.createDirectories(root);
    } catch (IOException failure) {
      throw new Refusal("Cannot write to " + root + ": " + failure.getMessage());
    }
  }

  /** Deletes what a stack keeps, and nothing else that may lie in the folder. */
  public void startOver() {
    List.of(
            kafka(),
            elasticsearch(),
            flink(),
            archive(),
            vault(),
            truth(),
            credentials(),
            status(),
            root.resolve("logs"))
        .forEach(StackFolder::delete);
  }

  /** Deletes a file, or a folder with all that is in it; does nothing when there is none. */
  static void delete(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> deepestFirst = Files.walk(path).sorted(Comparator.reverseOrder())) {
      for (Path each : (Iterable<Path>) deepestFirst::iterator) {
        Files.delete(each);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot delete " + path, failure);
    }
  }
}
