package io.parapet.console.batch;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps batches. */
public interface BatchStore {
  Optional<Batch> find(String id);

  void add(Batch batch);

  /**
   * Changes it, all or nothing. The change may refuse by throwing.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is none
   */
  Batch change(String id, UnaryOperator<Batch> change);

  /** The newest first. */
  List<Batch> latest();
}
