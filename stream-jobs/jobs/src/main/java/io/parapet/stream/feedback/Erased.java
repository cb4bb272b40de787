package io.parapet.stream.feedback;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.ingest.RawRecord;
import java.time.Instant;
import java.util.Optional;

/** An account of which nothing of that kind is to be remembered. */
public record Erased(SignalKind kind, String platform, String account) {
  /** Empty unless the record takes an account out of the table of signals. */
  static Optional<Erased> of(RawRecord signal) {
    return SignalKey.erasedBy(signal.key(), signal.value())
        .map(key -> new Erased(key.kind(), key.platform().value(), key.account().value()));
  }

  /** Platform and account, as of a {@link Strike} and of a {@link ReporterRuled}. */
  public String key() {
    return platform + "/" + account;
  }

  /** What takes it out of the table. */
  Signal forgotten(Instant at) {
    return Signal.forgotten(kind, new PlatformId(platform), new AccountId(account), at);
  }
}
