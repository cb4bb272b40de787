package io.parapet.console.casefile;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What is on record of an account's conduct over time: counts and scores, never content. */
public interface AccountActivity {
  /**
   * One step of time.
   *
   * @param judged messages and other events that got a verdict
   * @param flagged those with more than {@code allow}
   * @param strongest the highest score of a policy, 0 to 1
   */
  record Step(Instant from, long judged, long flagged, double strongest) {}

  /**
   * Equal steps up to now, oldest first, also where nothing happened.
   *
   * @throws io.parapet.console.store.StoreUnavailable if it cannot be read for now
   */
  List<Step> of(PlatformId platform, AccountId account, Instant from, Duration step, int steps);

  /** All since then as one step, of each account that did anything; throws as above. */
  Map<AccountId, Step> since(PlatformId platform, List<AccountId> accounts, Instant from);
}
