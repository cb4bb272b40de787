package io.parapet.console.store.elastic;

import io.parapet.policies.casework.CaseFilter;
import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.casework.Route;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The queue as a search: filters, the order of {@code QueueOrder}, and pages by search_after. */
final class QueueSearch {
  private static final Object DECIDED = Query.term("work.state", "decided");
  private static final Object PROPOSED = Query.term("work.proposed", true);
  private static final Object ESCALATED = Query.term("work.escalated", true);

  static final List<String> LINE =
      List.of(
          "stream.caseId",
          "stream.platform",
          "stream.accused",
          "stream.lane",
          "stream.harms",
          "stream.severity",
          "stream.priority",
          "stream.openedAt",
          "stream.place",
          "stream.subjectCount",
          "stream.reportCount",
          "stream.metadataOnly",
          "stream.language",
          "work.escalated",
          "work.claimedBy",
          "work.claimedUntil",
          "work.heldUntil",
          "work.skippedBy",
          "work.proposed",
          "work.workRevision");

  private QueueSearch() {}

  static Map<String, Object> page(QueueQuery query, Instant now) {
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("size", query.size());
    search.put("track_total_hits", false);
    search.put("_source", LINE);
    search.put("query", filter(query, now));
    search.put(
        "sort",
        List.of(
            Map.of("stream.laneOrder", "asc"),
            Map.of("stream.place", "asc"),
            Map.of("stream.caseId", "asc")));
    QueueEntry after = query.after();
    if (after != null) {
      search.put("search_after", place(after));
    }
    return search;
  }

  /** The same with the whole documents, and what guards a change of each. */
  static Map<String, Object> wholePage(QueueQuery query, Instant now) {
    Map<String, Object> search = page(query, now);
    search.remove("_source");
    search.put("seq_no_primary_term", true);
    return search;
  }

  static Map<String, Object> counts(QueueQuery query, Instant now) {
    return Map.of(
        "size",
        0,
        "query",
        filter(query, now),
        "aggs",
        Map.of("lanes", Map.of("terms", Map.of("field", "stream.lane"))));
  }

  private static List<Object> place(QueueEntry last) {
    return List.of(last.lane().ordinal(), last.place().toEpochMilli(), last.caseId().value());
  }

  static Map<String, Object> filter(QueueQuery query, Instant now) {
    List<Object> must = new ArrayList<>();
    must.add(Query.terms("stream.lane", query.lanes().stream().map(Lane::key).toList()));
    if (query.harm() != null) {
      must.add(Query.term("stream.harms", query.harm().key()));
    }
    if (query.platform() != null) {
      must.add(Query.term("stream.platform", query.platform().value()));
    }
    if (!query.routes().isEmpty()) {
      must.add(Query.any(query.routes().stream().map(QueueSearch::routed).toList()));
    }
    if (!query.hidden().isEmpty()) {
      must.add(Query.not(Query.terms("stream.harms", keys(query.hidden()))));
    }
    if (!query.escalated()) {
      must.add(Query.not(ESCALATED));
    }
    must.addAll(shown(query, now));
    return Query.all(must);
  }

  private static List<Object> shown(QueueQuery query, Instant now) {
    String person = query.person() == null ? "" : query.person();
    Object leased = Query.later("work.claimedUntil", now);
    Object mine = Query.all(List.of(Query.term("work.claimedBy", person), leased));
    Object held = Query.later("work.heldUntil", now);
    Object skipped = Query.term("work.skippedBy", person);
    return switch (query.show()) {
      case NEXT ->
          List.of(
              Query.any(List.of(Query.not(leased), mine)),
              Query.none(List.of(DECIDED, PROPOSED, held, skipped)));
      case UNDECIDED -> List.of(Query.not(DECIDED));
      case FREE -> List.of(Query.none(List.of(DECIDED, PROPOSED, leased)));
      case MINE -> List.of(query.person() == null ? leased : mine, Query.not(DECIDED));
      case ON_HOLD -> List.of(held, Query.not(DECIDED));
      case PASSED_ON -> List.of(ESCALATED, Query.not(DECIDED));
      case PROPOSED -> List.of(PROPOSED);
      case DECIDED -> List.of(DECIDED);
    };
  }

  static Object routed(Route route) {
    List<Object> must = new ArrayList<>(conditions(route.wanted()));
    route.earlier().forEach(filter -> must.add(Query.not(Query.all(conditions(filter)))));
    return Query.all(must);
  }

  private static List<Object> conditions(CaseFilter filter) {
    List<Object> all = new ArrayList<>();
    if (!filter.harms().isEmpty()) {
      all.add(Query.terms("stream.harms", keys(filter.harms())));
    }
    if (!filter.severities().isEmpty()) {
      all.add(Query.terms("stream.severity", names(filter.severities())));
    }
    if (!filter.platforms().isEmpty()) {
      all.add(Query.terms("stream.platform", filter.platforms()));
    }
    if (!filter.languages().isEmpty()) {
      all.add(Query.any(filter.languages().stream().flatMap(QueueSearch::spoken).toList()));
    }
    if (!filter.regions().isEmpty()) {
      all.add(Query.any(filter.regions().stream().map(QueueSearch::in).toList()));
    }
    return all;
  }

  private static Stream<Object> spoken(String language) {
    return Stream.of(
        Query.term("stream.language", language),
        Map.of("prefix", Map.of("stream.language", language + "-")));
  }

  private static Object in(String region) {
    return Map.of("wildcard", Map.of("stream.language", "*-" + region));
  }

  private static List<String> keys(Set<Harm> harms) {
    return harms.stream().map(Harm::key).toList();
  }

  private static List<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }
}
