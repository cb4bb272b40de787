package io.parapet.console.store.elastic;

import io.parapet.console.batch.Batch;
import io.parapet.console.batch.BatchStore;
import io.parapet.policies.casework.WorkRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Batches in Elasticsearch. */
public final class ElasticBatchStore implements BatchStore {
  private final Elastic elastic;
  private final Records<Batch> records;

  public ElasticBatchStore(Elastic elastic) {
    this.elastic = elastic;
    records =
        new Records<>(elastic, "batch", Batch.class, b -> Map.of("state", b.state(), "at", b.at()));
  }

  @Override
  public Optional<Batch> find(String id) {
    return records.find(id);
  }

  @Override
  public void add(Batch batch) {
    var unused = records.create(batch.id(), batch);
    settle();
  }

  /** Who rules on many cases looks at the lists at once; so rare a thing may pay for it. */
  private void settle() {
    elastic.send("POST", "/" + Indices.CASES + "," + Indices.DESK + "/_refresh", null);
  }

  @Override
  public Batch change(String id, UnaryOperator<Batch> change) {
    Batch changed =
        records.change(id, change).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    settle();
    return changed;
  }

  @Override
  public List<Batch> latest() {
    return records.list(List.of(), Map.of("at", "desc"));
  }
}
