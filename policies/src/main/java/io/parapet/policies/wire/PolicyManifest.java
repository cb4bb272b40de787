package io.parapet.policies.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.Sha256;
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

  private static final int VERSION_DIGITS = 12;

  public PolicyManifest {
    Check.present(setVersion, "setVersion");
    Check.present(publishedBy, "publishedBy");
    Check.present(publishedAt, "publishedAt");
    bodies = bodies == null ? List.of() : List.copyOf(bodies);
  }

  /**
   * Of policies by the content hashes of their files: the same files give the same version.
   *
   * @param reason null if nobody said
   */
  public static PolicyManifest of(
      List<String> hashes, String publishedBy, @Nullable String reason, Instant publishedAt) {
    String version =
        Sha256.hex(String.join("\n", hashes).getBytes(UTF_8)).substring(0, VERSION_DIGITS);
    return new PolicyManifest(version, hashes, publishedBy, reason, publishedAt);
  }
}
