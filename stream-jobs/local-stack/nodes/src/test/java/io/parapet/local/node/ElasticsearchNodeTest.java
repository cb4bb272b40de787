package io.parapet.local.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchNodeTest {

  @TempDir Path folder;

  @Test
  void a_document_survives_a_kill() throws Exception {
    try (ElasticsearchNode node = ElasticsearchNode.start(folder.resolve("elasticsearch"))) {
      assertThat(send(node, "GET", "/", "").body()).contains("\"number\":\"9.5.2\"");
      assertThat(send(node, "PUT", "/cases/_doc/1", "{\"subject\":\"a\"}").statusCode())
          .isEqualTo(201);
      node.kill();
      assertThat(node.isHealthy()).isFalse();
      node.restart();
      assertThat(send(node, "GET", "/cases/_doc/1", "").body()).contains("\"subject\":\"a\"");
    }
  }

  private static HttpResponse<String> send(
      ElasticsearchNode node, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(node.url().resolve(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
