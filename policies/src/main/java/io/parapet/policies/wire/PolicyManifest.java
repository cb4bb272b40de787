package io.parapet.policies.wire;

import java.time.Instant;
import java.util.List;

/**
 * Which policies are in force. The bodies travel beside it, each under its content hash; a set is
 * swapped in once all of them have arrived.
 *
 * @param version what verdicts name
 * @param bodies SHA-256 of each policy file, 64 hex digits
 * @param publishedBy pseudonym of who published it
 */
public record PolicyManifest(
    String version, List<String> bodies, String publishedBy, Instant publishedAt) {
  /** The Kafka key of the one current manifest. */
  public static final String KEY = "manifest";

  public PolicyManifest {
    if (version == null || publishedAt == null) {
      throw new IllegalArgumentException("a policy manifest needs version and publishedAt");
    }
    bodies = bodies == null ? List.of() : List.copyOf(bodies);
  }
}
