package io.parapet.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.api.common.JobID;

/** The checkpoints that jobs left under a folder, as {@code <job id>/chk-<number>/_metadata}. */
record RetainedCheckpoints(Path folder) {

  private static final String PREFIX = "chk-";

  /** For Flink's own setting. */
  String directory() {
    return folder.toAbsolutePath().toUri().toString();
  }

  /** The completed checkpoint of the highest number; an unfinished one has no metadata yet. */
  Optional<Path> newest(JobID job) {
    Path checkpoints = folder.resolve(job.toHexString());
    if (!Files.isDirectory(checkpoints)) {
      return Optional.empty();
    }
    try (Stream<Path> children = Files.list(checkpoints)) {
      return children
          .filter(RetainedCheckpoints::isComplete)
          .max(Comparator.comparingLong(RetainedCheckpoints::number));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Cannot read checkpoints in " + checkpoints, unreadable);
    }
  }

  private static boolean isComplete(Path child) {
    return child.getFileName().toString().startsWith(PREFIX)
        && Files.isRegularFile(child.resolve("_metadata"));
  }

  private static long number(Path checkpoint) {
    return Long.parseLong(checkpoint.getFileName().toString().substring(PREFIX.length()));
  }
}
