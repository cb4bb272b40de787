package io.parapet.stream.config;

/**
 * Everything that can be set for the projection job.
 *
 * @param verdicts {@code --project-verdicts all|flagged}
 */
public record ProjectionConfig(KafkaConfig kafka, ElasticConfig elastic, VerdictScope verdicts) {
  private static final String GROUP = "parapet-case-projection";

  /**
   * Reads {@code --name value} pairs; names it does not know belong to other jobs.
   *
   * @throws IllegalArgumentException naming the option and what was expected
   */
  public static ProjectionConfig parse(String... args) {
    Options options = Options.parse(args);
    return new ProjectionConfig(
        KafkaConfig.of(options, GROUP),
        ElasticConfig.of(options),
        options.choice("project-verdicts", VerdictScope.class, VerdictScope.ALL));
  }
}
