package io.parapet.console.store.elastic;

import io.parapet.console.wellness.Exposure;
import io.parapet.console.wellness.Preferences;
import io.parapet.console.wellness.WellnessStore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What people set and saw, in Elasticsearch; found by its id only. */
public final class ElasticWellnessStore implements WellnessStore {
  private final Records<Preferences> preferences;
  private final Records<Exposure> exposures;

  public ElasticWellnessStore(Elastic elastic) {
    preferences = new Records<>(elastic, "preferences", Preferences.class, p -> Map.of());
    exposures = new Records<>(elastic, "exposure", Exposure.class, e -> Map.of());
  }

  @Override
  public Optional<Preferences> preferences(String person) {
    return preferences.find(person);
  }

  @Override
  public void keep(String person, Preferences value) {
    preferences.put(person, value);
  }

  @Override
  public Optional<Exposure> exposure(String person, LocalDate day) {
    return exposures.find(day + "-" + person);
  }

  @Override
  public void change(String person, LocalDate day, Exposure first, UnaryOperator<Exposure> change) {
    String id = day + "-" + person;
    var unused = exposures.create(id, first);
    var changed = exposures.change(id, change);
  }
}
