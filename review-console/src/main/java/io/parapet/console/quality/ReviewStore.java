package io.parapet.console.quality;

import io.parapet.policies.id.DecisionId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps reviews. */
public interface ReviewStore {
  Optional<Review> find(DecisionId id);

  /** Keeps a new one; one that is there already stays as it is. */
  void add(Review review);

  /**
   * Changes it, all or nothing. The change may refuse by throwing.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is none
   */
  Review change(DecisionId id, UnaryOperator<Review> change);

  /** Those that wait for somebody, oldest first. */
  List<Review> open();

  /** The latest that were judged. */
  List<Review> judged();
}
