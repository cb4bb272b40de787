package io.parapet.console.store.elastic;

import io.parapet.console.retention.LegalHold;
import io.parapet.console.retention.LegalHolds;
import io.parapet.policies.casework.WorkRefused;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Legal holds in Elasticsearch. */
public final class ElasticLegalHolds implements LegalHolds {
  private final Records<LegalHold> records;

  public ElasticLegalHolds(Elastic elastic) {
    records =
        new Records<>(
            elastic,
            "legal-hold",
            LegalHold.class,
            hold -> Map.of("state", hold.stands() ? "stands" : "lifted", "at", hold.placedAt()));
  }

  @Override
  public void place(LegalHold hold) {
    records.put(hold.holdId(), hold);
    records.settle(); // a sweep must not overlook one
  }

  @Override
  public LegalHold change(String holdId, UnaryOperator<LegalHold> change) {
    LegalHold changed =
        records.change(holdId, change).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    records.settle();
    return changed;
  }

  @Override
  public List<LegalHold> standing() {
    return records.all(List.of(Query.term("state", "stands")), Map.of("at", "asc"));
  }
}
