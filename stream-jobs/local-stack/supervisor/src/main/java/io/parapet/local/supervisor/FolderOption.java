package io.parapet.local.supervisor;

import io.parapet.local.node.Repository;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where data and logs are. */
final class FolderOption {

  @Option(
      names = "--data",
      defaultValue = "${env:PARAPET_DATA:-.parapet}",
      paramLabel = "FOLDER",
      description = "Data and logs (default: ${DEFAULT-VALUE} in the repository)")
  Path folder = Path.of("");

  StackFolder get() {
    return new StackFolder(Repository.root().resolve(folder));
  }
}
