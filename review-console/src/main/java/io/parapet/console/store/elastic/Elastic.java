package io.parapet.console.store.elastic;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** JSON to and from Elasticsearch. Safe for many threads. */
public final class Elastic implements AutoCloseable {
  static final JsonMapper MAPPER = WireFormat.mapperForTools();
  private static final int PATIENCE_SECONDS = 5;
  private static final int TOO_MANY_REQUESTS = 429;

  /** As many as there may be people who ask at once. */
  private static final int CONNECTIONS = 64;

  private final Rest5Client client;

  /** An answer that is no failure of the server; 404 and 409 are such answers. */
  public record Answer(int status, JsonNode body) {
    boolean ok() {
      return status < 300;
    }

    boolean missing() {
      return status == 404;
    }

    boolean conflict() {
      return status == 409;
    }
  }

  public Elastic(URI url) {
    client =
        Rest5Client.builder(url)
            .setConnectionManagerCallback(
                c -> c.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS))
            .setConnectionConfigCallback(c -> c.setConnectTimeout(1, TimeUnit.SECONDS))
            .setRequestConfigCallback(c -> c.setResponseTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
            .build();
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  /**
   * Sends a request.
   *
   * @param body written as JSON; null for none
   * @throws StoreUnavailable if there is no connection, or the server is overloaded or failing
   * @throws IllegalStateException if the server calls the request itself wrong
   */
  public Answer send(String method, String path, @Nullable Object body) {
    Request request = new Request(method, path);
    if (body != null) {
      request.setJsonEntity(MAPPER.writeValueAsString(body));
    }
    return answered(request);
  }

  private Answer answered(Request request) {
    try {
      return checked(request.getMethod() + " " + request.getEndpoint(), answer(perform(request)));
    } catch (IOException e) {
      throw new StoreUnavailable("Elasticsearch does not answer", e);
    }
  }

  private Response perform(Request request) throws IOException {
    try {
      return client.performRequest(request);
    } catch (ResponseException refused) {
      return refused.getResponse();
    }
  }

  /**
   * Many writes in one request.
   *
   * @param lines as {@code _bulk} wants them
   * @return what became of each, in their order; throws as above
   */
  List<Answer> bulk(String lines) {
    Request request = new Request("POST", "/_bulk");
    request.setJsonEntity(lines);
    return answered(request)
        .body()
        .path("items")
        .valueStream()
        .map(item -> item.valueStream().findFirst().orElseThrow())
        .map(done -> new Answer(done.path("status").asInt(0), done))
        .toList();
  }

  /** Deletes documents by id; those that are not there are none the worse. */
  void delete(String index, Collection<String> ids) {
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      Map<String, Object> which = Map.of("delete", Map.of("_index", index, "_id", id));
      lines.append(MAPPER.writeValueAsString(which)).append('\n');
    }
    if (!ids.isEmpty()) {
      Request request = new Request("POST", "/_bulk?refresh=true");
      request.setJsonEntity(lines.toString());
      var unused = answered(request);
    }
  }

  /** A search whose hits are wanted. */
  public JsonNode hits(String index, Object body) {
    Answer answer = send("POST", "/" + index + "/_search", body);
    return answer.missing() ? MissingNode.getInstance() : answer.body().path("hits").path("hits");
  }

  /** The answer, unless it is a failure; throws as above. */
  static Answer checked(String request, Answer answer) {
    if (answer.status() >= 500 || answer.status() == TOO_MANY_REQUESTS) {
      throw new StoreUnavailable("Elasticsearch answers " + answer.status(), null);
    }
    if (answer.ok() || answer.missing() || answer.conflict()) {
      return answer;
    }
    throw new IllegalStateException(
        "%s is refused with %d: %s"
            .formatted(
                request, answer.status(), answer.body().path("error").path("type").asString("")));
  }

  private static Answer answer(Response response) throws IOException {
    if (response.getEntity() == null) {
      return new Answer(response.getStatusCode(), MissingNode.getInstance());
    }
    try (InputStream in = response.getEntity().getContent()) {
      return new Answer(response.getStatusCode(), MAPPER.readTree(in));
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
