package io.parapet.stream.testkit;

import static java.lang.Boolean.TRUE;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.JsonData;
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
  private static final String DISK = "cluster.routing.allocation.disk.";

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

  /**
   * Lets the disk count as full unless so much of it is free. Elasticsearch looks every ten
   * seconds, and then takes no writes, or takes them again.
   */
  public void askForFreeDisk(String room) throws IOException {
    client
        .cluster()
        .putSettings(
            s ->
                s.persistent("cluster.info.update.interval", JsonData.of("10s"))
                    .persistent(DISK + "threshold_enabled", JsonData.of(true))
                    .persistent(DISK + "watermark.low", JsonData.of(room))
                    .persistent(DISK + "watermark.high", JsonData.of(room))
                    .persistent(DISK + "watermark.flood_stage", JsonData.of(room)));
  }

  /** Whether it takes no writes, because the disk is full. */
  public boolean isFull(String index) throws IOException {
    return client.indices().getSettings(g -> g.index(index)).settings().values().stream()
        .map(found -> found.settings().index().blocks())
        .anyMatch(blocks -> blocks != null && TRUE.equals(blocks.readOnlyAllowDelete()));
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
