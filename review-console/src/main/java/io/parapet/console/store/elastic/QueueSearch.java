package io.parapet.console.store.elastic;

import io.parapet.policies.casework.QueueEntry;
import io.parapet.policies.casework.QueueQuery;
import io.parapet.policies.harm.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The queue as a search: filters, the order of {@code QueueOrder}, and pages by search_after. */
final class QueueSearch {
  private static final List<String> LINE =
      List.of(
          "stream.caseId",
          "stream.platform",
          "stream.accused",
          "stream.lane",
          "stream.harms",
          "stream.severity",
          "stream.priority",
          "stream.openedAt",
          "stream.subjectCount",
          "stream.reportCount",
          "stream.metadataOnly",
          "stream.language",
          "work.escalated",
          "work.claimedBy",
          "work.claimedUntil",
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
            Map.of("stream.priority", "desc"),
            Map.of("stream.openedAt", "asc"),
            Map.of("stream.caseId", "asc")));
    QueueEntry after = query.after();
    if (after != null) {
      search.put("search_after", place(after));
    }
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
    return List.of(
        last.lane().ordinal(),
        last.priority(),
        last.openedAt().toEpochMilli(),
        last.caseId().value());
  }

  private static Map<String, Object> filter(QueueQuery query, Instant now) {
    List<Object> must = new ArrayList<>();
    must.add(
        Map.of("terms", Map.of("stream.lane", query.lanes().stream().map(Lane::key).toList())));
    if (query.harm() != null) {
      must.add(term("stream.harms", query.harm().key()));
    }
    if (query.platform() != null) {
      must.add(term("stream.platform", query.platform().value()));
    }
    if (query.freeOnly()) {
      must.add(free(query, now));
    }
    List<Object> never = new ArrayList<>();
    never.add(term("work.state", "decided"));
    if (!query.escalated()) {
      never.add(term("work.escalated", true));
    }
    return Map.of("bool", Map.of("filter", must, "must_not", never));
  }

  /** Nobody's lease runs on it, or it is the asker's own. */
  private static Map<String, Object> free(QueueQuery query, Instant now) {
    List<Object> either = new ArrayList<>();
    Object leased = Map.of("range", Map.of("work.claimedUntil", Map.of("gt", now.toString())));
    either.add(Map.of("bool", Map.of("must_not", List.of(leased))));
    if (query.claimedBy() != null) {
      either.add(term("work.claimedBy", query.claimedBy()));
    }
    return Map.of("bool", Map.of("should", either, "minimum_should_match", 1));
  }

  private static Map<String, Object> term(String field, Object value) {
    return Map.of("term", Map.of(field, value));
  }
}
