package io.parapet.console.store;

import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.ReportId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far reports got. */
public interface ReportProgress {
  /** The steps, in their order. */
  enum Step {
    RECEIVED,
    SCREENED,
    IN_REVIEW,
    DECIDED
  }

  /** Where a report stands, and once decided, how it was ruled. */
  record Progress(Step step, @Nullable Ruling ruling) {}

  /**
   * Where the report stands; empty when it was not projected yet, or never came.
   *
   * @throws StoreUnavailable if it cannot be looked up for now
   */
  Optional<Progress> of(ReportId report);
}
