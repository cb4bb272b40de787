package io.parapet.stream.feedback;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.ingest.RawRecord;
import java.time.Instant;
import java.util.Optional;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.util.Collector;

/** An account of which nothing of that kind is to be remembered. */
public record Erased(SignalKind kind, String platform, String account) {
  /** A tombstone holds none. */
  private static final Instant NO_TIME = Instant.EPOCH;

  /** Empty unless the record takes an account out of the table of signals. */
  static Optional<Erased> of(RawRecord signal) {
    return SignalKey.erasedBy(signal.key(), signal.value())
        .map(key -> new Erased(key.kind(), key.platform().value(), key.account().value()));
  }

  /** Platform and account, as of a {@link Strike} and of a {@link ReporterRuled}. */
  public String key() {
    return platform + "/" + account;
  }

  /**
   * Forgets what is known of it, and takes it out of the table again if that was anything: a signal
   * may have been on its way.
   */
  void forget(MapState<String, ?> known, Collector<Signal> out) throws Exception {
    if (!known.isEmpty()) {
      known.clear();
      out.collect(
          Signal.forgotten(kind, new PlatformId(platform), new AccountId(account), NO_TIME));
    }
  }
}
