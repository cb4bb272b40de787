package io.parapet.console.store.elastic;

import io.parapet.console.routing.Sight;
import io.parapet.console.search.CaseSearch;
import io.parapet.console.search.Found;
import io.parapet.console.search.Search;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Full text over reasons, notes and what policies said. Sealed content is in no field of it. */
public final class ElasticCaseSearch implements CaseSearch {
  private static final List<String> TEXTS = List.of("work.reason", "work.notes", "stream.words");
  private static final int MOST_ABOUT = 500;
  private static final List<String> DECISION =
      List.of("work.state", "work.ruling", "work.policy", "work.decidedAt");
  private static final List<Map<String, String>> ORDER =
      List.of(
          Map.of("_score", "desc"),
          Map.of("stream.updatedAt", "desc"),
          Map.of("stream.caseId", "asc"));

  private final Elastic elastic;
  private final Clock clock;

  public ElasticCaseSearch(Elastic elastic, Clock clock) {
    this.elastic = elastic;
    this.clock = clock;
  }

  @Override
  public List<Found> find(Search search, Sight sight, Found.@Nullable Place after, int size) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("size", size);
    body.put("track_total_hits", false);
    List<String> fields = new ArrayList<>(QueueSearch.LINE);
    fields.addAll(DECISION);
    body.put("_source", fields);
    body.put("query", query(search, sight));
    body.put("sort", ORDER);
    body.put("highlight", highlight());
    if (after != null) {
      body.put("search_after", Elastic.MAPPER.readTree(after.json()));
    }
    Instant now = clock.instant();
    return elastic.hits(Indices.CASES, body).valueStream().map(hit -> found(hit, now)).toList();
  }

  @Override
  public List<CaseId> decidedAbout(PlatformId platform, Set<AccountId> accounts) {
    List<String> names = accounts.stream().map(AccountId::value).toList();
    Object about =
        Query.any(
            List.of(Query.terms("stream.accused", names), Query.terms("stream.members", names)));
    Object query =
        Query.all(
            List.of(
                about,
                Query.term("stream.platform", platform.value()),
                Query.term("work.state", "decided")));
    Object search = Map.of("size", MOST_ABOUT, "_source", "stream.caseId", "query", query);
    return elastic
        .hits(Indices.CASES, search)
        .valueStream()
        .map(hit -> new CaseId(hit.path("_source").path("stream").path("caseId").asString("")))
        .toList();
  }

  @Override
  public long count(Search search, Sight sight) {
    return elastic
        .send(
            "POST",
            "/" + Indices.CASES + "/_search",
            Map.of("size", 0, "track_total_hits", true, "query", query(search, sight)))
        .body()
        .path("hits")
        .path("total")
        .path("value")
        .asLong(0);
  }

  private static Object query(Search search, Sight sight) {
    List<Object> filters = new ArrayList<>();
    filters.add(Query.terms("stream.lane", sight.lanes().stream().map(Lane::key).toList()));
    if (!sight.routes().isEmpty()) {
      filters.add(Query.any(sight.routes().stream().map(QueueSearch::routed).toList()));
    }
    if (search.lane() != null) {
      filters.add(Query.term("stream.lane", search.lane().key()));
    }
    if (search.harm() != null) {
      filters.add(Query.term("stream.harms", search.harm().key()));
    }
    if (search.state() != null) {
      filters.add(state(search.state()));
    }
    if (!sight.escalated()) {
      filters.add(Query.not(Query.term("work.escalated", true)));
    }
    Object words = search.words().isEmpty() ? Map.of("match_all", Map.of()) : said(search.words());
    return Map.of("bool", Map.of("must", List.of(words), "filter", filters));
  }

  /** A case nobody has touched has no state yet. */
  private static Object state(Search.State state) {
    return switch (state) {
      case OPEN ->
          Query.none(
              List.of(Query.term("work.state", "claimed"), Query.term("work.state", "decided")));
      case CLAIMED -> Query.term("work.state", "claimed");
      case DECIDED -> Query.term("work.state", "decided");
    };
  }

  private static Object said(String words) {
    Object text =
        Map.of(
            "simple_query_string",
            Map.of("query", words, "fields", TEXTS, "default_operator", "and"));
    return Query.any(
        List.of(
            text,
            Query.term("stream.accused", words),
            Query.term("stream.caseId", words),
            Query.term("stream.policies", words),
            Query.term("work.decisionId", words)));
  }

  private static Object highlight() {
    Map<String, Object> fields = new LinkedHashMap<>();
    TEXTS.forEach(field -> fields.put(field, Map.of()));
    return Map.of(
        "pre_tags",
        List.of(String.valueOf(Found.MARK)),
        "post_tags",
        List.of(String.valueOf(Found.END)),
        "fields",
        fields);
  }

  private static Found found(JsonNode hit, Instant now) {
    JsonNode work = hit.path("_source").path("work");
    String ruling = work.path("ruling").asString("");
    String decidedAt = work.path("decidedAt").asString("");
    List<String> passages = new ArrayList<>();
    hit.path("highlight").forEach(field -> field.forEach(p -> passages.add(p.asString(""))));
    return new Found(
        CaseDocument.entry(hit.path("_source"), now),
        ruling.isEmpty() ? null : Ruling.valueOf(ruling.toUpperCase(Locale.ROOT)),
        work.path("policy").isString() ? work.path("policy").asString() : null,
        decidedAt.isEmpty() ? null : Instant.parse(decidedAt),
        passages,
        new Found.Place(hit.path("sort").toString()));
  }
}
