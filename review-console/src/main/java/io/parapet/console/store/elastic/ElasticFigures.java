package io.parapet.console.store.elastic;

import io.parapet.console.insight.Figures;
import io.parapet.policies.harm.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Aggregations over the cases. */
public final class ElasticFigures implements Figures {
  private static final int POLICIES = 30;
  private static final List<String> AGAINST =
      List.of("warn", "remove", "restrict", "suspend", "refer");

  private final Elastic elastic;

  public ElasticFigures(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public Map<Instant, Long> opened(Scope scope) {
    return histogram(scope, "stream.openedAt");
  }

  @Override
  public Map<Instant, Long> decided(Scope scope) {
    return histogram(scope, "work.decidedAt");
  }

  @Override
  public long waiting(Scope scope) {
    return count(scope, Query.not(Query.term("work.state", "decided")));
  }

  @Override
  public Spread toClaim(Scope scope) {
    return spread(scope, "stream.openedAt", "work.claimedAfter");
  }

  @Override
  public Spread toDecide(Scope scope) {
    return spread(scope, "work.decidedAt", "work.decidedAfter");
  }

  @Override
  public Share inTime(Scope scope, Duration target) {
    Object decided = Query.later("work.decidedAt", scope.since());
    Object fast = Map.of("range", Map.of("work.decidedAfter", Map.of("lte", target.toSeconds())));
    return new Share(count(scope, decided, fast), count(scope, decided));
  }

  @Override
  public Map<String, Share> rightByPolicy(Scope scope) {
    Object right = Map.of("filter", Query.terms("work.ruling", AGAINST));
    Object policies =
        Map.of(
            "terms",
            Map.of("field", "stream.policies", "size", POLICIES),
            "aggs",
            Map.of("right", right));
    JsonNode answer = aggregate(scope, policies, Query.later("work.decidedAt", scope.since()));
    Map<String, Share> shares = new TreeMap<>();
    for (JsonNode bucket : answer.path("buckets")) {
      shares.put(
          bucket.path("key").asString(""),
          new Share(
              bucket.path("right").path("doc_count").asLong(0),
              bucket.path("doc_count").asLong(0)));
    }
    return shares;
  }

  @Override
  public Map<String, Long> appeals(Scope scope) {
    Object query =
        Query.all(
            List.of(
                Query.term("kind", "appeal"),
                Query.term("state", "concluded"),
                Query.later("at", scope.since())));
    Object outcomes = Map.of("terms", Map.of("field", "outcome"));
    JsonNode buckets = search(Indices.DESK, query, outcomes).path("buckets");
    Map<String, Long> counts = new TreeMap<>();
    buckets.forEach(b -> counts.put(b.path("key").asString(""), b.path("doc_count").asLong(0)));
    return counts;
  }

  private Map<Instant, Long> histogram(Scope scope, String field) {
    Object histogram =
        Map.of(
            "date_histogram",
            Map.of(
                "field",
                field,
                "fixed_interval",
                scope.step().toSeconds() + "s",
                "min_doc_count",
                1));
    Object since = Map.of("range", Map.of(field, Map.of("gte", scope.since().toString())));
    Map<Instant, Long> counts = new LinkedHashMap<>();
    for (JsonNode bucket : aggregate(scope, histogram, since).path("buckets")) {
      counts.put(
          Instant.ofEpochMilli(bucket.path("key").asLong(0)), bucket.path("doc_count").asLong(0));
    }
    return counts;
  }

  private Spread spread(Scope scope, String time, String field) {
    Object percentiles = Map.of("percentiles", Map.of("field", field, "percents", List.of(50, 90)));
    JsonNode values =
        aggregate(scope, percentiles, Query.later(time, scope.since())).path("values");
    return new Spread(
        values.path("50.0").asDouble(Double.NaN), values.path("90.0").asDouble(Double.NaN));
  }

  private JsonNode aggregate(Scope scope, Object aggregation, Object... filters) {
    return search(Indices.CASES, Query.all(within(scope, filters)), aggregation);
  }

  private JsonNode search(String index, Object query, Object aggregation) {
    Object body = Map.of("size", 0, "query", query, "aggs", Map.of("all", aggregation));
    return elastic
        .send("POST", "/" + index + "/_search", body)
        .body()
        .path("aggregations")
        .path("all");
  }

  private long count(Scope scope, Object... filters) {
    Object body =
        Map.of("size", 0, "track_total_hits", true, "query", Query.all(within(scope, filters)));
    return elastic
        .send("POST", "/" + Indices.CASES + "/_search", body)
        .body()
        .path("hits")
        .path("total")
        .path("value")
        .asLong(0);
  }

  private static List<Object> within(Scope scope, Object... filters) {
    List<Object> all = new ArrayList<>(List.of(filters));
    all.add(Query.terms("stream.lane", scope.lanes().stream().map(Lane::key).toList()));
    if (scope.route() != null) {
      all.add(QueueSearch.routed(scope.route()));
    }
    return all;
  }
}
