package io.parapet.stream.casework.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.PutIndexTemplateRequest;
import io.parapet.policies.wire.WireFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The indices that the stream writes, as the files under {@code /elasticsearch} describe them. Each
 * is an alias over {@code <alias>-v<version>}.
 */
public final class Indices {
  public static final String CASES = "parapet-cases";
  public static final String VERDICTS = "parapet-verdicts";
  public static final String REPORTS = "parapet-reports";

  private static final List<String> ALL = List.of(CASES, VERDICTS, REPORTS);
  private static final String ALREADY_THERE = "resource_already_exists_exception";

  private final ElasticsearchClient client;

  public Indices(ElasticsearchClient client) {
    this.client = client;
  }

  /**
   * Brings templates and mappings up to date and makes what is missing. Doing it again changes
   * nothing.
   *
   * @throws IOException if Elasticsearch cannot be reached
   * @throws ElasticsearchException if it refuses
   */
  public void apply() throws IOException {
    for (String alias : ALL) {
      JsonNode template = template(alias);
      putTemplate(alias, template);
      if (client.indices().existsAlias(a -> a.name(alias)).value()) {
        putMapping(alias, template);
      } else {
        create(alias + "-v" + template.get("version").asInt());
      }
    }
  }

  private void putTemplate(String alias, JsonNode template) throws IOException {
    client
        .indices()
        .putIndexTemplate(PutIndexTemplateRequest.of(t -> t.name(alias).withJson(json(template))));
  }

  private void putMapping(String alias, JsonNode template) throws IOException {
    JsonNode mappings = template.get("template").get("mappings");
    client.indices().putMapping(m -> m.index(alias).withJson(json(mappings)));
  }

  private void create(String index) throws IOException {
    try {
      client.indices().create(c -> c.index(index));
    } catch (ElasticsearchException e) {
      if (!ALREADY_THERE.equals(e.error().type())) {
        throw e;
      }
    }
  }

  private static JsonNode template(String alias) throws IOException {
    String name = "/elasticsearch/" + alias + ".json";
    try (InputStream file = WireFormat.class.getResourceAsStream(name)) {
      return WireFormat.mapperForTools()
          .readTree(Objects.requireNonNull(file, name + " is not on the classpath"));
    }
  }

  private static InputStream json(JsonNode node) {
    return new ByteArrayInputStream(WireFormat.mapperForTools().writeValueAsBytes(node));
  }
}
