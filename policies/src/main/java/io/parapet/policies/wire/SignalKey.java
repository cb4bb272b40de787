package io.parapet.policies.wire;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the Kafka key of a signal names: {@code strikes/PLATFORM/ACCOUNT}. */
public record SignalKey(SignalKind kind, PlatformId platform, AccountId account) {
  /** Empty if it is not the key of any signal. */
  public static Optional<SignalKey> read(String key) {
    return Stream.of(SignalKind.values())
        .filter(kind -> key.startsWith(keysOf(kind)))
        .findFirst()
        .flatMap(kind -> of(kind, key.substring(keysOf(kind).length())));
  }

  /** What a tombstone takes out of the table; empty for any other record. */
  public static Optional<SignalKey> erasedBy(@Nullable String key, byte @Nullable [] value) {
    return key == null || value != null ? Optional.empty() : read(key);
  }

  private static Optional<SignalKey> of(SignalKind kind, String whom) {
    int slash = whom.indexOf('/');
    try {
      return slash < 0
          ? Optional.empty()
          : Optional.of(
              new SignalKey(
                  kind,
                  new PlatformId(whom.substring(0, slash)),
                  new AccountId(whom.substring(slash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String keysOf(SignalKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "/";
  }

  /** As it stands on the topic. */
  @Override
  public String toString() {
    return keysOf(kind) + platform + "/" + account;
  }
}
