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
  private final Records<Batch> records;

  public ElasticBatchStore(Elastic elastic) {
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
  }

  @Override
  public Batch change(String id, UnaryOperator<Batch> change) {
    return records.change(id, change).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
  }

  @Override
  public List<Batch> latest() {
    return records.list(List.of(), Map.of("at", "desc"));
  }
}
