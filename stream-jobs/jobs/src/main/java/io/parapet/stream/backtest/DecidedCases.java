package io.parapet.stream.backtest;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.KafkaLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people ruled last on each account in each lane, by the names that the archive uses. */
final class DecidedCases {
  private final Map<Key, Ruled> ruled = new HashMap<>();

  private record Key(String account, Lane lane) {}

  /**
   * What people made of a case.
   *
   * @param upheld whether they found that somebody did wrong
   */
  record Ruled(CaseId decided, boolean upheld, Instant at) {
    private Ruled later(Ruled other) {
      return other.at.isBefore(at) ? this : other;
    }
  }

  /** Who has no key is not in the archive, or was erased. */
  static DecidedCases read(KafkaLog log, Pseudonyms pseudonyms) {
    DecidedCases cases = new DecidedCases();
    log.readAll(
        Topics.DECISIONS.name(),
        record -> decision(record.value()).ifPresent(d -> cases.add(d, pseudonyms)));
    return cases;
  }

  @Nullable Ruled of(String account, Lane lane) {
    return ruled.get(new Key(account, lane));
  }

  private void add(Decision decision, Pseudonyms pseudonyms) {
    if (decision.closes()) {
      for (AccountId account : decision.decided()) {
        pseudonyms
            .find(decision.platform(), account)
            .ifPresent(
                name ->
                    ruled.merge(
                        new Key(name, decision.lane()),
                        new Ruled(decision.caseId(), decision.against(), decision.decidedAt()),
                        Ruled::later));
      }
    }
  }

  private static Optional<Decision> decision(byte[] json) {
    try {
      return Optional.of(WireFormat.DECISION.read(json));
    } catch (WireException unreadable) {
      return Optional.empty(); // The job that reads it makes its dead letter.
    }
  }
}
