package io.parapet.stream.casework.elastic;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.apache.flink.util.ParameterTool;

/**
 * What the projection job is started with, as {@code --name value} pairs; names it does not know
 * belong to other jobs.
 *
 * @param kafka bootstrap servers; {@code --kafka}
 * @param elastic {@code --elasticsearch}, URLs with commas between; the API key comes from the
 *     environment, {@code PARAPET_ELASTICSEARCH_API_KEY}
 * @param verdicts {@code --project-verdicts all|flagged}
 * @param checkpointEvery {@code --checkpoint-every}, ISO 8601; zero for the cluster's own
 */
public record ProjectionConfig(
    String kafka, ElasticSettings elastic, VerdictScope verdicts, Duration checkpointEvery) {
  private static final String API_KEY = "PARAPET_ELASTICSEARCH_API_KEY";

  /**
   * Reads the arguments of the job's main method.
   *
   * @throws IllegalArgumentException if a value is not what its name asks for
   */
  public static ProjectionConfig parse(String... args) {
    ParameterTool given = ParameterTool.fromArgs(args);
    String hosts = given.get("elasticsearch", "http://127.0.0.1:9200");
    return new ProjectionConfig(
        given.get("kafka", "127.0.0.1:9092"),
        new ElasticSettings(
            Arrays.stream(hosts.split(",")).map(URI::create).toList(), System.getenv(API_KEY)),
        VerdictScope.valueOf(given.get("project-verdicts", "all").toUpperCase(Locale.ROOT)),
        Duration.parse(given.get("checkpoint-every", "PT0S")));
  }
}
