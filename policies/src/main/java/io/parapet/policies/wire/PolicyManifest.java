package io.parapet.policies.wire;

import io.parapet.policies.id.Check;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which policies are in force. The bodies travel beside it, each under its content hash; a set is
 * swapped in once all of them have arrived.
 *
 * @param setVersion what verdicts name
 * @param bodies SHA-256 of each policy file, 64 hex digits
 * @param publishedBy pseudonym of who published it
 * @param reason why, in the publisher's words; null if nobody said
 */
public record PolicyManifest(
    String setVersion,
    List<String> bodies,
    String publishedBy,
    @Nullable String reason,
    Instant publishedAt) {
  /** The Kafka key of the one current manifest. */
  public static final String KEY = "manifest";

  public PolicyManifest {
    Check.present(setVersion, "setVersion");
    Check.present(publishedBy, "publishedBy");
    Check.present(publishedAt, "publishedAt");
    bodies = bodies == null ? List.of() : List.copyOf(bodies);
  }
}
