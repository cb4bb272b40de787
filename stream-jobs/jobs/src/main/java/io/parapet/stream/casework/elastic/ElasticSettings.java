package io.parapet.stream.casework.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Elasticsearch.
 *
 * @param apiKey null where it asks for none, as the local node does
 */
public record ElasticSettings(List<URI> hosts, @Nullable String apiKey) implements Serializable {
  /** A node that asks for no key. */
  public static ElasticSettings local(URI host) {
    return new ElasticSettings(List.of(host), null);
  }

  /** A new client; the caller closes it. */
  public ElasticsearchClient connect() {
    return ElasticsearchClient.of(
        client -> {
          client.hosts(hosts).jsonMapper(new Jackson3JsonpMapper());
          return apiKey == null ? client : client.apiKey(apiKey);
        });
  }

  @Override
  public String toString() {
    return "ElasticSettings" + hosts;
  }
}
