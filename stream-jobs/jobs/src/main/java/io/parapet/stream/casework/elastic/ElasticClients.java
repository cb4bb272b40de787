package io.parapet.stream.casework.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.parapet.stream.config.ElasticConfig;

/** Clients of Elasticsearch. */
public final class ElasticClients {
  private ElasticClients() {}

  /** A new client; the caller closes it. */
  public static ElasticsearchClient connect(ElasticConfig config) {
    return ElasticsearchClient.of(
        client -> {
          client.hosts(config.hosts()).jsonMapper(new Jackson3JsonpMapper());
          return config.apiKey() == null ? client : client.apiKey(config.apiKey());
        });
  }
}
