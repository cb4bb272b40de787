package io.parapet.policies.wire;

import io.parapet.policies.id.Check;
import io.parapet.policies.policy.NamedSet;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list that policies share, on its way by itself, so that it can change many times a day without
 * a new set of policies. It takes the place of the file of that name for as long as it is there.
 *
 * @param name as policies write it after {@code sets.}
 * @param entries domains, accounts or phrases; one that stands twice counts until its later end
 * @param publishedBy pseudonym of who published it
 */
public record SharedSet(String name, List<Entry> entries, String publishedBy, Instant publishedAt) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

  public SharedSet {
    if (!NAME.matcher(Check.present(name, "name")).matches()) {
      throw new IllegalArgumentException("name must be lower-case letters, digits and _");
    }
    entries = List.copyOf(Check.present(entries, "entries"));
    Check.present(publishedBy, "publishedBy");
    Check.present(publishedAt, "publishedAt");
  }

  /**
   * One entry.
   *
   * @param expiresAt from when on it no longer counts, by the time of the event; null for never
   */
  public record Entry(String value, @Nullable Instant expiresAt) {
    public Entry {
      Check.present(value, "value");
    }
  }

  /** The Kafka key of the set of that name. */
  public static String key(String name) {
    return "set/" + name;
  }

  /** As the engine uses it. */
  public NamedSet named() {
    Map<String, Instant> ends = new HashMap<>();
    for (Entry entry : entries) {
      Instant end = entry.expiresAt() == null ? Instant.MAX : entry.expiresAt();
      ends.merge(entry.value(), end, (a, b) -> a.isAfter(b) ? a : b);
    }
    return new NamedSet(name, ends);
  }
}
