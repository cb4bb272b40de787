package io.parapet.policies.wire;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import java.util.Map;

/**
 * A sender's features as last computed; from these the API answers when the stream is late.
 *
 * @param features by catalog name; those of the sender only; empty once the sender is forgotten
 */
public record SenderSnapshot(
    PlatformId platform, AccountId sender, Map<String, Object> features, Instant at) {
  public SenderSnapshot {
    Check.present(platform, "platform");
    Check.present(sender, "sender");
    Check.present(at, "at");
    features = features == null ? Map.of() : Map.copyOf(features);
  }

  /** Nothing is known of the sender any more. */
  public static SenderSnapshot forgotten(PlatformId platform, AccountId sender, Instant at) {
    return new SenderSnapshot(platform, sender, Map.of(), at);
  }

  /** Kafka key: platform and sender. */
  public String key() {
    return key(platform, sender);
  }

  /** The Kafka key of that sender's snapshot. */
  public static String key(PlatformId platform, AccountId sender) {
    return platform + "/" + sender;
  }
}
