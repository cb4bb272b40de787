package io.parapet.console.retention;

import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.Deed;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.Ids;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.sealed.Pseudonyms;
import io.parapet.policies.sealed.Retention;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.Topics;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Places and lifts legal holds, and erases accounts. Every deed is on record first. */
public final class RetentionDesk {
  private final RetentionStore store;
  private final LegalHolds holds;
  private final Pseudonyms pseudonyms;
  private final EventLog log;
  private final AuditLog audit;
  private final Clock clock;
  private final Retention retention;

  public RetentionDesk(
      RetentionStore store,
      LegalHolds holds,
      Pseudonyms pseudonyms,
      EventLog log,
      AuditLog audit,
      Clock clock,
      Retention retention) {
    this.store = store;
    this.holds = holds;
    this.pseudonyms = pseudonyms;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
    this.retention = retention;
  }

  /** The holds that stand, oldest first. */
  public List<LegalHold> standing() {
    return holds.standing();
  }

  /** From now on nothing about the account is deleted. */
  public LegalHold hold(Staff by, PlatformId platform, AccountId account, String reason) {
    Instant now = clock.instant();
    String who = pseudonyms.of(new PlatformId("staff"), new AccountId(by.name()));
    String id = Ids.derive("legal-hold", platform.value(), account.value(), now.toString());
    LegalHold hold = new LegalHold(id, platform, account, reason, who, now, null);
    audit.record(by, Deed.LEGAL_HOLD, null, "hold " + id);
    holds.place(hold);
    return hold;
  }

  /**
   * Lets it go; what is over its time is deleted with the next sweep.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is no such hold
   */
  public LegalHold lift(Staff by, String holdId) {
    audit.record(by, Deed.LEGAL_HOLD, null, "lift " + holdId);
    return holds.change(holdId, hold -> hold.lifted(clock.instant()));
  }

  /**
   * Takes the account out of the stream's tables of features, which makes the stream forget it too,
   * then destroys its key: archive and audit then name nobody, in every copy.
   *
   * @throws ErasureRefused if a legal hold stands, or a case about the account is preserved
   * @throws StoreUnavailable if Kafka does not take it; the key is still there then
   */
  public void erase(Staff by, PlatformId platform, AccountId account) {
    Instant after = Retention.over(retention.preservation(), clock.instant());
    if (holds.standing().stream().anyMatch(hold -> hold.isAbout(platform, account))) {
      throw new ErasureRefused(ErasureRefused.Why.HELD);
    }
    if (store.preserves(platform, account, after)) {
      throw new ErasureRefused(ErasureRefused.Why.PRESERVED);
    }
    audit.record(by, Deed.ERASE, null, "account " + pseudonyms.of(platform, account));
    forgetFeatures(platform, account);
    pseudonyms.erase(platform, account);
  }

  private void forgetFeatures(PlatformId platform, AccountId account) {
    List<CompletableFuture<Void>> gone = new ArrayList<>();
    gone.add(log.forget(Topics.SENDER_SNAPSHOTS, SenderSnapshot.key(platform, account)));
    for (SignalKind kind : SignalKind.values()) {
      gone.add(log.forget(Topics.SIGNALS, Signal.key(kind, platform, account)));
    }
    try {
      gone.forEach(CompletableFuture::join);
    } catch (CompletionException e) {
      throw new StoreUnavailable("Kafka did not take it", e);
    }
  }
}
