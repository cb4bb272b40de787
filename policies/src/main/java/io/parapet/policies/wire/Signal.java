package io.parapet.policies.wire;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Last known values about an account that come back into the stream after the fact: strikes,
 * credibility, campaigns. Keyed by {@link #key()} on a compacted topic.
 *
 * @param kind which values these are
 * @param values features by catalog name; empty once they are forgotten
 * @param at event time of the newest input that went in
 * @param campaign which campaign the account belongs to; null for most
 */
public record Signal(
    SignalKind kind,
    PlatformId platform,
    AccountId account,
    Map<String, Double> values,
    Instant at,
    @Nullable String campaign) {
  public Signal {
    Check.present(kind, "kind");
    Check.present(platform, "platform");
    Check.present(account, "account");
    Check.present(at, "at");
    values = values == null ? Map.of() : Map.copyOf(values);
  }

  /** A signal that tells of no campaign. */
  public Signal(
      SignalKind kind,
      PlatformId platform,
      AccountId account,
      Map<String, Double> values,
      Instant at) {
    this(kind, platform, account, values, at, null);
  }

  /** Nothing of that kind is known of the account any more. */
  public static Signal forgotten(
      SignalKind kind, PlatformId platform, AccountId account, Instant at) {
    return new Signal(kind, platform, account, Map.of(), at);
  }

  /** Kafka key: kind, platform and account. */
  public String key() {
    return key(kind, platform, account);
  }

  /** The Kafka key of that account's signal of that kind. */
  public static String key(SignalKind kind, PlatformId platform, AccountId account) {
    return new SignalKey(kind, platform, account).toString();
  }
}
