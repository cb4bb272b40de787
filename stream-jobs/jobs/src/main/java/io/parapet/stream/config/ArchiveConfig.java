package io.parapet.stream.config;

import io.parapet.policies.sealed.Retention;
import java.io.Serializable;
import java.time.Duration;

/**
 * How what was judged is kept in files, and where policies are tried on it.
 *
 * @param path {@code --archive}: a folder, or where the cluster's file system plugins lead, such as
 *     {@code s3://bucket/archive}
 * @param vault {@code --vault}: folder of the keys that make pseudonyms
 * @param kept {@code --archive-kept}: a day's folder is deleted so long after the day
 * @param every {@code --archive-every}: how often the job makes a checkpoint and so files; until
 *     then a backtest does not see what came in
 */
public record ArchiveConfig(
    KafkaConfig kafka, String path, String vault, Duration kept, Duration every)
    implements Serializable {
  private static final String GROUP = "parapet-archive";

  /**
   * @throws IllegalArgumentException naming the option and what was expected
   */
  public static ArchiveConfig parse(String... args) {
    Options options = Options.parse(args);
    if (!options.has("archive") || !options.has("vault")) {
      throw new IllegalArgumentException("--archive and --vault must name folders");
    }
    return new ArchiveConfig(
        KafkaConfig.of(options, GROUP),
        options.text("archive", ""),
        options.text("vault", ""),
        options.duration("archive-kept", Retention.DEFAULT.archive()),
        options.duration("archive-every", Duration.ofMinutes(5)));
  }
}
