package io.parapet.console.quality;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps calibration sessions. */
public interface CalibrationStore {
  void add(Calibration session);

  Optional<Calibration> find(String id);

  /**
   * Changes it, all or nothing. The change may refuse by throwing.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is none
   */
  Calibration change(String id, UnaryOperator<Calibration> change);

  /** All there were, newest first. */
  List<Calibration> all();
}
