package io.parapet.local.node;

import java.nio.file.Path;
import java.util.List;

/**
 * A job in a job jar.
 *
 * @param name fixes the job's id, and so which checkpoints are its own
 * @param arguments what its main gets
 */
public record FlinkJob(String name, Path jar, String mainClass, List<String> arguments) {

  public FlinkJob {
    arguments = List.copyOf(arguments);
  }
}
