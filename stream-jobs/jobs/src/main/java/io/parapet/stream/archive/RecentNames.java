package io.parapet.stream.archive;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.Pseudonyms;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Spares the key vault a question for each event. A name is asked for anew after a minute, so that
 * an account whose key was destroyed is not called by its old name for longer.
 */
final class RecentNames {
  private static final int MOST = 10_000;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Pseudonyms pseudonyms;
  private final Map<String, Known> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  private record Known(Pseudonyms.Names names, long since) {}

  RecentNames(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * @param now in milliseconds since 1970, by the wall clock
   */
  Pseudonyms.Names of(PlatformId platform, AccountId account, long now) {
    String key = platform + "/" + account;
    Known recent = known.get(key);
    if (recent == null || now - recent.since() > FRESH.toMillis()) {
      recent = new Known(pseudonyms.names(platform, account), now);
      known.put(key, recent);
    }
    return recent.names();
  }
}
