package io.parapet.console.store.elastic;

import io.parapet.console.quality.Calibration;
import io.parapet.console.quality.CalibrationStore;
import io.parapet.policies.casework.WorkRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Calibration sessions in Elasticsearch. */
public final class ElasticCalibrationStore implements CalibrationStore {
  private final Records<Calibration> records;

  public ElasticCalibrationStore(Elastic elastic) {
    records =
        new Records<>(
            elastic, "calibration", Calibration.class, session -> Map.of("at", session.at()));
  }

  @Override
  public void add(Calibration session) {
    records.put(session.id(), session);
    records.settle();
  }

  @Override
  public Optional<Calibration> find(String id) {
    return records.find(id);
  }

  @Override
  public Calibration change(String id, UnaryOperator<Calibration> change) {
    Calibration changed =
        records.change(id, change).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    records.settle();
    return changed;
  }

  @Override
  public List<Calibration> all() {
    return records.list(List.of(), Map.of("at", "desc"));
  }
}
