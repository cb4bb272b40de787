package io.parapet.stream.feedback;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.ingest.RawRecord;
import java.time.Instant;
import java.util.Optional;

/** An account whose strikes are to be forgotten. */
public record Erased(String platform, String account) {
  private static final String STRIKES = Signal.keysOf(SignalKind.STRIKES);

  /** Empty unless the record takes strikes out of the table of signals. */
  static Optional<Erased> of(RawRecord signal) {
    String key = signal.key();
    if (signal.value() != null || key == null || !key.startsWith(STRIKES)) {
      return Optional.empty();
    }
    String whom = key.substring(STRIKES.length());
    int slash = whom.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : Optional.of(new Erased(whom.substring(0, slash), whom.substring(slash + 1)));
  }

  /** Platform and account, as of a {@link Strike}. */
  public String key() {
    return platform + "/" + account;
  }

  /** What takes its strikes out of the table. */
  Signal forgotten(Instant at) {
    return Signal.forgotten(
        SignalKind.STRIKES, new PlatformId(platform), new AccountId(account), at);
  }
}
