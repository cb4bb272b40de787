package io.parapet.policies.policy;

import io.parapet.policies.verdict.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a policy's outcome counts, and until when.
 *
 * @param canaryPercent share of the accounts in effect, 0 to 100; only a canary has less than 100
 * @param expires the first day (UTC) on which it is no longer evaluated; null for never
 */
public record Rollout(Stage stage, double canaryPercent, @Nullable LocalDate expires) {
  public Rollout {
    if (!(canaryPercent >= 0 && canaryPercent <= 100)) {
      throw new IllegalArgumentException("a canary is 0 to 100 percent, not " + canaryPercent);
    }
  }

  Rollout until(@Nullable LocalDate end) {
    return new Rollout(stage, canaryPercent, end);
  }

  public static Rollout of(Stage stage) {
    return new Rollout(stage, 100, null);
  }
}
