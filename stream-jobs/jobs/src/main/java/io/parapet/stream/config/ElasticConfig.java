package io.parapet.stream.config;

import java.io.Serializable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a job reaches Elasticsearch.
 *
 * @param hosts any of its nodes
 * @param apiKey null where it asks for none, as the local node does
 */
public record ElasticConfig(List<URI> hosts, @Nullable String apiKey) implements Serializable {
  private static final String API_KEY = "PARAPET_ELASTICSEARCH_API_KEY";

  /**
   * Reads {@code --elasticsearch}, URLs with commas between; the API key comes from the
   * environment, {@code PARAPET_ELASTICSEARCH_API_KEY}.
   *
   * @throws IllegalArgumentException if one is no URL
   */
  public static ElasticConfig of(Options options) {
    String hosts = options.text("elasticsearch", "http://127.0.0.1:9200");
    return new ElasticConfig(
        Arrays.stream(hosts.split(",")).map(URI::create).toList(), System.getenv(API_KEY));
  }

  @Override
  public String toString() {
    return "ElasticConfig" + hosts;
  }
}
