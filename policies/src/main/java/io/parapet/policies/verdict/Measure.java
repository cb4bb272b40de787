package io.parapet.policies.verdict;

import io.parapet.policies.id.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do, and how it ends.
 *
 * @param duration how long it lasts; null for as long as its subject does
 * @param releasedByDefault what happens at the end or when nobody decides: true lets go
 * @param reversible false only for what cannot be undone; such a measure is never automatic
 */
public record Measure(
    MeasureKind kind,
    MeasureSubject subject,
    @Nullable Duration duration,
    boolean releasedByDefault,
    boolean reversible) {
  public Measure {
    Check.present(kind, "kind");
    Check.present(subject, "subject");
    if (duration != null && (duration.isNegative() || duration.isZero())) {
      throw new IllegalArgumentException("a measure's duration must be positive");
    }
  }
}
