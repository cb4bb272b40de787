package io.parapet.simulator.evaluate;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.simulator.setting.Settings;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a real log was judged. What is in shadow counts as what it would be.
 *
 * @param suspected senders of the log who come before people, because of reports about them too
 * @param flagged those for whom a flag or more was asked by more than a report's word
 * @param limited those for whom a limit or more was asked; the others likewise
 * @param policies on the senders of the log
 * @param injected the abusers that were mixed in; empty when there were none
 */
public record LogResult(
    Totals totals,
    Rate suspected,
    Rate flagged,
    Rate limited,
    Rate held,
    Rate blocked,
    List<PolicyRow> policies,
    List<AbuseRow> injected) {

  static LogResult of(LoggedTraffic log, Ledger ledger) {
    Set<AccountId> senders = log.senders();
    List<Finding> findings =
        senders.stream().flatMap(sender -> ledger.about(sender).stream()).toList();
    return new LogResult(
        ledger.totals(),
        rate(findings, senders, Finding::suspected),
        rate(findings, senders, Finding::accused),
        rate(findings, senders, Finding::limited),
        rate(findings, senders, f -> f.atLeast(Outcome.HOLD)),
        rate(findings, senders, f -> f.atLeast(Outcome.BLOCK)),
        PolicyRow.of(findings),
        AbuseRow.of(log.abusers(), ledger, new KindTraits(Settings.bundled())));
  }

  private static Rate rate(List<Finding> findings, Set<AccountId> senders, Predicate<Finding> how) {
    return Rate.of(findings.stream().filter(how).count(), senders.size());
  }

  /** For the terminal. */
  String text() {
    return Summary.of(totals)
        + new TextTable("senders of the log: " + flagged.of(), "", "")
            .row("flagged or worse", flagged.hits(), flagged.percent())
            .row("limited or worse", limited.hits(), limited.percent())
            .row("held or worse", held.hits(), held.percent())
            .row("blocked", blocked.hits(), blocked.percent())
            .row("flagged, or before people by reports", suspected.hits(), suspected.percent())
        + "\n"
        + PolicyRow.table("policy, on senders of the log", policies)
        + (injected.isEmpty() ? "" : "\n" + AbuseRow.table(injected) + "  * held out\n");
  }
}
