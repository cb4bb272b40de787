package io.parapet.stream.testkit;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.parapet.stream.casework.elastic.ElasticClients;
import io.parapet.stream.config.ElasticConfig;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What tests ask of a running Elasticsearch. */
public final class RealElasticsearch implements AutoCloseable {
  private final ElasticsearchClient client;

  public RealElasticsearch(URI url) {
    client = ElasticClients.connect(new ElasticConfig(List.of(url), null));
  }

  /** The document, or a missing node. */
  public JsonNode document(String index, String id) throws IOException {
    try {
      JsonNode source = client.get(g -> g.index(index).id(id), JsonNode.class).source();
      return source == null ? MissingNode.getInstance() : source;
    } catch (ElasticsearchException noIndexYet) {
      return MissingNode.getInstance();
    }
  }

  /** How many documents there are, counting every finished write. */
  public long count(String index) throws IOException {
    client.indices().refresh(r -> r.index(index));
    return client.count(c -> c.index(index)).count();
  }

  public void merge(String index, String id, Map<String, Object> part) throws IOException {
    client.update(u -> u.index(index).id(id).doc(part), JsonNode.class);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
