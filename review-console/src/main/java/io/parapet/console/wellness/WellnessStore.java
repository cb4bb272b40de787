package io.parapet.console.wellness;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps what people set and saw, under their pseudonyms. */
public interface WellnessStore {
  Optional<Preferences> preferences(String person);

  void keep(String person, Preferences preferences);

  Optional<Exposure> exposure(String person, LocalDate day);

  /** Changes the day's exposure, from the given one if there is none yet. */
  void change(String person, LocalDate day, Exposure first, UnaryOperator<Exposure> change);
}
