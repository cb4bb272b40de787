package io.parapet.console.store.elastic;

import io.parapet.console.casefile.AccountActivity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Counts an account's verdicts in Elasticsearch. */
public final class ElasticAccountActivity implements AccountActivity {
  private final Elastic elastic;

  public ElasticAccountActivity(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public List<Step> of(
      PlatformId platform, AccountId account, Instant from, Duration step, int steps) {
    List<Map<String, Object>> ranges = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      Instant start = from.plus(step.multipliedBy(i));
      ranges.add(Map.of("from", start.toString(), "to", start.plus(step).toString()));
    }
    Object by = Map.of("field", "decidedAt", "ranges", ranges);
    List<Object> whose =
        List.of(Query.term("platform", platform.value()), Query.term("account", account.value()));
    return counted(whose, "date_range", by)
        .map(bucket -> step(bucket, Instant.ofEpochMilli(bucket.path("from").asLong(0))))
        .toList();
  }

  @Override
  public Map<AccountId, Step> since(PlatformId platform, List<AccountId> accounts, Instant from) {
    List<Object> whose =
        List.of(
            Query.term("platform", platform.value()),
            Query.terms("account", accounts.stream().map(AccountId::value).toList()),
            Query.later("decidedAt", from));
    Object by = Map.of("field", "account", "size", Math.max(1, accounts.size()));
    return counted(whose, "terms", by)
        .collect(
            Collectors.toMap(
                bucket -> new AccountId(bucket.path("key").asString("")),
                bucket -> step(bucket, from)));
  }

  private Stream<JsonNode> counted(List<Object> whose, String kind, Object by) {
    Object flagged = Map.of("filter", Query.not(Query.term("outcome", "allow")));
    Object strongest = Map.of("max", Map.of("field", "score"));
    Object parts = Map.of(kind, by, "aggs", Map.of("flagged", flagged, "strongest", strongest));
    Object search = Map.of("size", 0, "query", Query.all(whose), "aggs", Map.of("parts", parts));
    return elastic
        .send("POST", "/" + Indices.VERDICTS + "/_search", search)
        .body()
        .path("aggregations")
        .path("parts")
        .path("buckets")
        .valueStream();
  }

  private static Step step(JsonNode bucket, Instant from) {
    return new Step(
        from,
        bucket.path("doc_count").asLong(0),
        bucket.path("flagged").path("doc_count").asLong(0),
        bucket.path("strongest").path("value").asDouble(0));
  }
}
