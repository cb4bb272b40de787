package io.parapet.console.store.elastic;

import io.parapet.console.appeal.AppealFile;
import io.parapet.console.appeal.AppealStore;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.CaseId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Appeals in Elasticsearch. */
public final class ElasticAppealStore implements AppealStore {
  private final Records<AppealFile> records;

  public ElasticAppealStore(Elastic elastic) {
    records = new Records<>(elastic, "appeal", AppealFile.class, ElasticAppealStore::searched);
  }

  @Override
  public Optional<AppealFile> find(AppealId id) {
    return records.find(id.value());
  }

  @Override
  public void add(AppealFile file) {
    var unused = records.create(file.appeal().appealId().value(), file);
  }

  @Override
  public AppealFile change(AppealId id, UnaryOperator<AppealFile> change) {
    return records
        .change(id.value(), change)
        .orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
  }

  @Override
  public List<AppealFile> open(Set<Lane> lanes) {
    Map<String, String> order = new LinkedHashMap<>();
    order.put("laneOrder", "asc");
    order.put("at", "asc");
    return records.list(
        List.of(
            Query.term("state", "open"),
            Query.terms("lane", lanes.stream().map(Lane::key).toList())),
        order);
  }

  @Override
  public List<AppealFile> about(Set<CaseId> cases) {
    return cases.isEmpty()
        ? List.of()
        : records.list(
            List.of(Query.terms("caseId", cases.stream().map(CaseId::value).toList())),
            Map.of("at", "asc"));
  }

  @Override
  public List<AppealFile> allOpen() {
    return records.all(List.of(Query.term("state", "open")), Map.of("at", "asc"));
  }

  private static Map<String, @Nullable Object> searched(AppealFile file) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    AppealFile.Conclusion end = file.conclusion();
    fields.put("state", end == null ? "open" : "concluded");
    fields.put("outcome", end == null ? null : end.outcome());
    fields.put("at", file.appeal().appealedAt());
    fields.put("caseId", file.caseId().value());
    fields.put("lane", file.lane().key());
    fields.put("laneOrder", file.lane().ordinal());
    return fields;
  }
}
