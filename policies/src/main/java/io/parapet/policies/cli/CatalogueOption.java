package io.parapet.policies.cli;

import io.parapet.policies.policy.file.BundledFiles;
import io.parapet.policies.policy.file.PolicyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which catalogue a command is about. */
final class CatalogueOption {
  private static final Path USUAL = Path.of("policies", "catalogue");

  @Option(
      names = "--catalogue",
      paramLabel = "DIR",
      description = "The policies; by default policies/catalogue, else those that are built in.")
  @Nullable Path folder;

  List<PolicyFile> files() {
    if (folder != null) {
      return read(folder);
    }
    return Files.isDirectory(USUAL) ? read(USUAL) : BundledFiles.catalogue();
  }

  Path folder() {
    return folder == null ? USUAL : folder;
  }

  /**
   * All files of a folder, or a single one.
   *
   * @throws IllegalArgumentException if there is neither
   */
  static List<PolicyFile> read(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalArgumentException("There is no " + path + ".");
    }
    return Files.isDirectory(path) ? BundledFiles.in(path) : List.of(single(path));
  }

  /** One file, called as in a catalogue: its folder says what it is. */
  private static PolicyFile single(Path path) {
    Path file = path.toAbsolutePath().normalize();
    Path folder = Objects.requireNonNull(file.getParent(), "a file stands in a folder");
    try {
      String name = folder.getFileName() + "/" + file.getFileName();
      return PolicyFile.of(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
