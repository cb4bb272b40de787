package io.parapet.console.store.elastic;

import io.parapet.console.routing.BreachForecast.Opened;
import io.parapet.console.routing.QueueFigures;
import io.parapet.policies.casework.Route;
import io.parapet.policies.harm.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Counts of cases in Elasticsearch. */
public final class ElasticQueueFigures implements QueueFigures {
  private final Elastic elastic;

  public ElasticQueueFigures(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public List<Opened> waiting(Route route, Set<Lane> lanes, Duration span) {
    Object histogram =
        Map.of(
            "field",
            "stream.openedAt",
            "fixed_interval",
            Math.max(1, span.toSeconds()) + "s",
            "min_doc_count",
            1);
    JsonNode answer =
        search(
            Map.of(
                "size",
                0,
                "query",
                Query.all(
                    List.of(
                        in(lanes),
                        QueueSearch.routed(route),
                        Query.not(Query.term("work.state", "decided")))),
                "aggs",
                Map.of("opened", Map.of("date_histogram", histogram))));
    return answer
        .path("aggregations")
        .path("opened")
        .path("buckets")
        .valueStream()
        .map(b -> new Opened(time(b.path("key")), b.path("doc_count").asLong(0)))
        .toList();
  }

  @Override
  public long ruled(Route route, Set<Lane> lanes, Instant since) {
    Object query =
        Query.all(
            List.of(in(lanes), QueueSearch.routed(route), Query.later("work.decidedAt", since)));
    return search(Map.of("size", 0, "track_total_hits", true, "query", query))
        .path("hits")
        .path("total")
        .path("value")
        .asLong(0);
  }

  private JsonNode search(Object body) {
    return elastic.send("POST", "/" + Indices.CASES + "/_search", body).body();
  }

  private static Object in(Set<Lane> lanes) {
    return Query.terms("stream.lane", lanes.stream().map(Lane::key).toList());
  }

  private static Instant time(JsonNode millis) {
    return Instant.ofEpochMilli(millis.asLong(0));
  }
}
