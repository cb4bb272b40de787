package io.parapet.simulator.evaluate;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.simulator.run.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a run counted and found. The cluster runs in this JVM, so its tasks find the ledger by name.
 */
final class Ledger {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PAUSE_NANOS = 200_000;
  private static final Map<String, Ledger> OPEN = new ConcurrentHashMap<>();

  private final LongAdder events = new LongAdder();
  private final LongAdder reports = new LongAdder();
  private final LongAdder messageVerdicts = new LongAdder();
  private final LongAdder otherVerdicts = new LongAdder();
  private final LongAdder reportVerdicts = new LongAdder();
  private final LongAdder deadLetters = new LongAdder();
  private final Map<AccountId, Finding> findings = new ConcurrentHashMap<>();
  private final Set<AccountId> reporters = ConcurrentHashMap.newKeySet();
  private final Map<CaseId, CaseUpdate> groups = new ConcurrentHashMap<>();
  private final Returns returns;
  private @Nullable Examples examples;

  private Ledger(Returns returns) {
    this.returns = returns;
  }

  static Ledger open(String name, Returns returns) {
    Ledger ledger = new Ledger(returns);
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

  /** Takes examples of what is judged from now on. */
  void exemplify(@Nullable Examples into) {
    examples = into;
  }

  void judged(Verdict verdict, FeatureVector features) {
    Examples into = examples;
    if (into != null && verdict.revision() == 0) {
      into.add(verdict, features);
    }
    if (verdict.revision() == 0) {
      count(verdict.subject());
    }
    findings.compute(
        verdict.account(),
        (account, known) -> {
          Finding finding = known == null ? new Finding() : known;
          finding.add(verdict);
          return finding;
        });
  }

  /** A case about several accounts, or about who reported, says what no verdict does. */
  void opened(CaseUpdate update) {
    returns.see(update);
    if (!update.members().isEmpty()) {
      groups.put(update.caseId(), update);
    } else if (update.harms().contains(Harm.REPORT_ABUSE)) {
      findings.compute(
          update.accused(),
          (account, known) -> {
            Finding finding = known == null ? new Finding() : known;
            finding.addReportAbuse(update);
            return finding;
          });
    }
  }

  /** The cases about several accounts, as they last stood. */
  Collection<CaseUpdate> groups() {
    return List.copyOf(groups.values());
  }

  Returns returns() {
    return returns;
  }

  /**
   * Waits until each input has its answer and no signal up to that time is missing.
   *
   * @throws IllegalStateException if that takes longer than it ever should
   */
  void awaitAnswers(long signalsUntil) throws InterruptedException {
    Instant limit = Instant.now().plus(PATIENCE);
    while (!isAnswered() || !returns.isComplete(signalsUntil)) {
      if (Thread.interrupted()) {
        throw new InterruptedException("the run was ended");
      }
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("inputs stay without an answer: " + totals());
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isAnswered() {
    long in = events.sum() + reports.sum();
    long verdicts = messageVerdicts.sum() + otherVerdicts.sum() + reportVerdicts.sum();
    return in == verdicts + deadLetters.sum();
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
