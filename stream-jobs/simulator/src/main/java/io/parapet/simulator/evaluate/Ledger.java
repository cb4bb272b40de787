package io.parapet.simulator.evaluate;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.simulator.run.Happening;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What a run counted and found. The cluster runs in this JVM, so its tasks find the ledger by name.
 */
final class Ledger {
  private static final Map<String, Ledger> OPEN = new ConcurrentHashMap<>();

  private final LongAdder events = new LongAdder();
  private final LongAdder reports = new LongAdder();
  private final LongAdder messageVerdicts = new LongAdder();
  private final LongAdder otherVerdicts = new LongAdder();
  private final LongAdder reportVerdicts = new LongAdder();
  private final LongAdder deadLetters = new LongAdder();
  private final Map<AccountId, Finding> findings = new ConcurrentHashMap<>();
  private final Set<AccountId> reporters = ConcurrentHashMap.newKeySet();

  static Ledger open(String name) {
    Ledger ledger = new Ledger();
    OPEN.put(name, ledger);
    return ledger;
  }

  static void close(String name) {
    OPEN.remove(name);
  }

  static Ledger of(String name) {
    Ledger ledger = OPEN.get(name);
    if (ledger == null) {
      throw new IllegalStateException("no run of the name " + name + " in this process");
    }
    return ledger;
  }

  void fed(Happening happening) {
    switch (happening) {
      case Happening.Told told -> events.increment();
      case Happening.Reported reported -> {
        reports.increment();
        reporters.add(reported.report().reporter());
      }
    }
  }

  void judged(Verdict verdict) {
    count(verdict.subject());
    findings.compute(
        verdict.account(),
        (account, known) -> {
          Finding finding = known == null ? new Finding() : known;
          finding.add(verdict);
          return finding;
        });
  }

  private void count(SubjectKind subject) {
    switch (subject) {
      case MESSAGE -> messageVerdicts.increment();
      case ACCOUNT_EVENT -> otherVerdicts.increment();
      case REPORT -> reportVerdicts.increment();
    }
  }

  void refused() {
    deadLetters.increment();
  }

  Totals totals() {
    return new Totals(
        events.sum(),
        reports.sum(),
        messageVerdicts.sum(),
        otherVerdicts.sum(),
        reportVerdicts.sum(),
        deadLetters.sum(),
        findings.values().stream().filter(Finding::wrote).count());
  }

  Optional<Finding> about(AccountId account) {
    return Optional.ofNullable(findings.get(account));
  }

  /** Whether it did anything that could be seen: it wrote, or it reported somebody. */
  boolean acted(AccountId account) {
    return reporters.contains(account) || about(account).filter(Finding::acted).isPresent();
  }
}
