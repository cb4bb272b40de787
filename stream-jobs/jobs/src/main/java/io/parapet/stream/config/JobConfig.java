package io.parapet.stream.config;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set for the screening job.
 *
 * @param vault folder of the keys that open reports; null opens none
 * @param shadowBundle folder of a classifier's bundle on trial: its scores are recorded apart, no
 *     policy sees them; null for none
 * @param measures whether the pipeline restricts by itself
 * @param archived whether what is judged goes out for the archive too: given {@code --archive}
 * @param parallelism of every operator; 0 for the cluster's own
 * @param checkpointEvery how often state is saved and what is written becomes visible; zero for the
 *     cluster's own
 * @param bufferTimeout how long a record may wait for company between operators
 */
public record JobConfig(
    KafkaConfig kafka,
    IngestConfig ingest,
    FeatureConfig features,
    CaseConfig cases,
    @Nullable String vault,
    @Nullable String shadowBundle,
    AutomaticMeasures measures,
    GuardConfig guard,
    boolean archived,
    int parallelism,
    Duration checkpointEvery,
    Duration bufferTimeout)
    implements Serializable {
  private static final String GROUP = "parapet-screening";
  private static final int MOST_PARALLEL = 32_768;

  public JobConfig {
    if (shadowBundle != null && vault == null) {
      throw new IllegalArgumentException(
          "--shadow-bundle needs --vault: without keys no report can be opened");
    }
  }

  /**
   * Reads {@code --name value} pairs; names it does not know belong to other jobs.
   *
   * @throws IllegalArgumentException naming the option and what was expected
   */
  public static JobConfig parse(String... args) {
    Options options = Options.parse(args);
    return new JobConfig(
        KafkaConfig.of(options, GROUP),
        IngestConfig.of(options),
        FeatureConfig.of(options),
        CaseConfig.of(options),
        options.has("vault") ? options.text("vault", "") : null,
        options.has("shadow-bundle") ? options.text("shadow-bundle", "") : null,
        options.choice("automatic-measures", AutomaticMeasures.class, AutomaticMeasures.SHADOW),
        GuardConfig.of(options),
        options.has("archive"),
        options.number("parallelism", 0, 0, MOST_PARALLEL),
        options.duration("checkpoint-every", Duration.ZERO),
        options.duration("buffer-timeout", Duration.ofMillis(5)));
  }
}
