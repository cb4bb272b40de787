package io.parapet.classifier.cli;

import io.parapet.classifier.model.Bundle;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which bundle to use. */
final class BundleOption {
  @Option(names = "--bundle", description = "folder of a bundle; else the one that comes along")
  private @Nullable Path folder;

  Bundle read() {
    return folder == null ? Bundle.bundled() : Bundle.read(folder);
  }
}
