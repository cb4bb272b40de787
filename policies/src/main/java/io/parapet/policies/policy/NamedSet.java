package io.parapet.policies.policy;

import java.time.Instant;
import java.util.Map;

/**
 * A list of domains, accounts or phrases that policies share.
 *
 * @param name as policies write it after {@code sets.}
 * @param entries each with the moment from which it no longer counts; {@link Instant#MAX} for never
 */
public record NamedSet(String name, Map<String, Instant> entries) {
  public NamedSet {
    entries = Map.copyOf(entries);
  }

  public boolean contains(String value, Instant now) {
    Instant end = entries.get(value);
    return end != null && now.isBefore(end);
  }
}
