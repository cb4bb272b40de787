package io.parapet.console.store.elastic;

import io.parapet.console.retention.Due;
import io.parapet.console.retention.LegalHold;
import io.parapet.console.retention.RetentionStore;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What is over its time, in Elasticsearch. */
public final class ElasticRetentionStore implements RetentionStore {
  private static final int PAGE = 1_000;
  private static final String REPORTS = "stream.reports";
  private static final Object DECIDED = Query.term("work.state", "decided");

  /** Of all cases, these are kept longest. */
  private static final Object PRESERVED =
      Query.any(
          List.of(
              Query.term("stream.lane", Lane.CHILD_EXPLOITATION.key()),
              Query.term("work.ruling", "refer")));

  private final Elastic elastic;

  public ElasticRetentionStore(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public List<StoredCase> withContent(Due due, int size) {
    List<Object> filters = filters(due);
    filters.add(Map.of("range", Map.of("stream.reportCount", Map.of("gt", 0))));
    filters.add(Query.not(Query.exists("retention.contentErasedAt")));
    return cases(filters, size);
  }

  @Override
  public void contentErased(CaseId id, Instant at) {
    Map<String, Object> note = Map.of("doc", Map.of("retention", Map.of("contentErasedAt", at)));
    elastic.send("POST", path(Indices.CASES, "_update", id.value()) + "?refresh=true", note);
  }

  @Override
  public List<StoredCase> over(Due due, int size) {
    return cases(filters(due), size);
  }

  @Override
  public Set<ReportId> heldElsewhere(StoredCase over, Due due) {
    List<String> reports = ids(over);
    if (reports.isEmpty()) {
      return Set.of();
    }
    List<?> filters =
        List.of(
            Query.terms(REPORTS, reports),
            Query.not(Query.term("stream.caseId", over.id().value())),
            Query.not(Query.all(filters(due))));
    Object which = Map.of("field", REPORTS, "include", reports, "size", reports.size());
    Object search =
        Map.of(
            "size", 0,
            "query", Query.all(filters),
            "aggs", Map.of("reports", Map.of("terms", which)));
    return elastic
        .send("POST", "/" + Indices.CASES + "/_search", search)
        .body()
        .at("/aggregations/reports/buckets")
        .valueStream()
        .map(bucket -> new ReportId(bucket.path("key").asString("")))
        .collect(Collectors.toSet());
  }

  @Override
  public void delete(StoredCase over, Set<ReportId> butFor) {
    List<String> reports = new ArrayList<>(ids(over));
    butFor.forEach(held -> reports.remove(held.value()));
    elastic.delete(Indices.REPORTS, reports);
    elastic.delete(Indices.CASES, List.of(over.id().value()));
  }

  @Override
  public long deleteVerdicts(Instant givenBefore, List<LegalHold> holds) {
    List<Object> filters = new ArrayList<>(List.of(Query.earlier("decidedAt", givenBefore)));
    holds.forEach(hold -> filters.add(Query.not(about(hold, "platform", "account"))));
    Object search = Map.of("size", PAGE, "_source", false, "query", Query.all(filters));
    long deleted = 0;
    List<String> page = ids(search);
    while (!page.isEmpty()) {
      elastic.delete(Indices.VERDICTS, page);
      deleted += page.size();
      page = ids(search);
    }
    return deleted;
  }

  @Override
  public boolean preserves(PlatformId platform, AccountId account, Instant decidedAfter) {
    Object recent =
        Query.any(List.of(Query.not(DECIDED), Query.later("work.decidedAt", decidedAfter)));
    List<?> filters =
        List.of(
            Query.term("stream.platform", platform.value()),
            Query.term("stream.accused", account.value()),
            PRESERVED,
            recent);
    return !cases(filters, 1).isEmpty();
  }

  private static List<Object> filters(Due due) {
    List<Object> filters = new ArrayList<>();
    filters.add(DECIDED);
    filters.add(
        Query.any(
            List.of(
                Query.earlier("work.decidedAt", due.preservedBefore()),
                Query.all(
                    List.of(
                        Query.earlier("work.decidedAt", due.decidedBefore()),
                        Query.not(PRESERVED))))));
    due.holds().forEach(hold -> filters.add(Query.not(heldBy(hold))));
    List<String> appealed = due.appealed().stream().map(CaseId::value).toList();
    filters.add(Query.not(Query.terms("stream.caseId", appealed)));
    return filters;
  }

  /** Cases of groups are held as well: whom they are about is not searched for. */
  private static Object heldBy(LegalHold hold) {
    return Query.any(
        List.of(
            about(hold, "stream.platform", "stream.accused"),
            Map.of("wildcard", Map.of("stream.accused", "*:*"))));
  }

  private static Object about(LegalHold hold, String platform, String account) {
    return Query.all(
        List.of(
            Query.term(platform, hold.platform().value()),
            Query.term(account, hold.account().value())));
  }

  private List<StoredCase> cases(List<?> filters, int size) {
    List<StoredCase> found = new ArrayList<>();
    Object search = Map.of("size", size, "query", Query.all(filters));
    for (JsonNode hit : elastic.hits(Indices.CASES, search)) {
      found.add(CaseDocument.stored(hit.path("_source")));
    }
    return found;
  }

  private static List<String> ids(StoredCase over) {
    return over.stream().reportIds().stream().map(ReportId::value).toList();
  }

  private List<String> ids(Object search) {
    return elastic
        .hits(Indices.VERDICTS, search)
        .valueStream()
        .map(hit -> hit.path("_id").asString(""))
        .toList();
  }

  private static String path(String index, String operation, String id) {
    return "/" + index + "/" + operation + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }
}
