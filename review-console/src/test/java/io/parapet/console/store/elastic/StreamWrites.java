package io.parapet.console.store.elastic;

import static org.awaitility.Awaitility.await;

import io.parapet.console.RealNodes;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.QueuePlace;
import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a case as the projection job does. */
public final class StreamWrites {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private StreamWrites() {}

  public static void write(Elastic elastic, CaseUpdate update) {
    Map<String, Object> document = Map.of("stream", stream(update));
    elastic.send(
        "POST",
        "/" + Indices.CASES + "/_update/" + update.caseId() + "?retry_on_conflict=5",
        Map.of("doc", document, "doc_as_upsert", true));
  }

  /** Many at once; again while Elasticsearch has no room for them. */
  public static void writeAll(List<CaseUpdate> updates) {
    StringBuilder bulk = new StringBuilder();
    for (CaseUpdate update : updates) {
      bulk.append("{\"index\":{\"_id\":\"").append(update.caseId()).append("\"}}\n");
      bulk.append(Elastic.MAPPER.writeValueAsString(Map.of("stream", stream(update))));
      bulk.append('\n');
    }
    HttpRequest request =
        HttpRequest.newBuilder(RealNodes.elasticsearch().url().resolve("/parapet-cases/_bulk"))
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofString(bulk.toString()))
            .build();
    await().atMost(Duration.ofMinutes(1)).until(() -> isWritten(request));
  }

  private static boolean isWritten(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    boolean full = answer.body().contains("\"status\":429");
    if (!full && !answer.body().contains("\"errors\":false")) {
      throw new IllegalStateException("not all cases were written: " + answer.body());
    }
    return !full;
  }

  /** Does the work while nothing is refreshed, as when an index is filled for the first time. */
  public static void inBulk(Elastic elastic, Runnable work) {
    settings(elastic, "-1", "async");
    work.run();
    settings(elastic, "1s", "request");
    elastic.send("POST", "/" + Indices.CASES + "/_refresh", null);
  }

  private static void settings(Elastic elastic, String refresh, String durability) {
    Map<String, String> index =
        Map.of("refresh_interval", refresh, "translog.durability", durability);
    elastic.send("PUT", "/" + Indices.CASES + "/_settings", Map.of("index", index));
  }

  private static Map<String, Object> stream(CaseUpdate update) {
    Map<String, Object> stream = new HashMap<>();
    stream.put("caseId", update.caseId());
    stream.put("platform", update.platform());
    stream.put("accused", update.accused());
    stream.put("members", update.members());
    stream.put("lane", update.lane());
    stream.put("laneOrder", update.lane().ordinal());
    stream.put("harms", update.harms());
    stream.put("severity", update.severity());
    stream.put("priority", update.priority());
    stream.put("place", QueuePlace.of(update));
    stream.put("policies", update.reasons().stream().map(CaseReason::policy).toList());
    stream.put("words", update.reasons().stream().map(CaseReason::reason).toList());
    stream.put("updatedAt", update.updatedAt());
    stream.put("openedAt", update.openedAt());
    stream.put("subjectCount", update.subjectCount());
    stream.put("reportCount", update.reportCount());
    stream.put("reports", update.reportIds());
    stream.put("metadataOnly", update.metadataOnly());
    stream.put("language", update.language());
    stream.put("update", new String(WireFormat.CASE.write(update), StandardCharsets.UTF_8));
    return stream;
  }
}
