package io.parapet.simulator.evaluate;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.harm.Harm;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.Settings;
import io.parapet.simulator.world.Account;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a simulated day was judged. Only accounts that acted count.
 *
 * @param precision accused accounts that are abusive
 * @param spamPrecision accounts accused of spam or scam that are abusive
 * @param bulkRecall accounts of bulk abuse that were accused
 * @param innocentAccused legitimate accounts that were accused
 * @param innocentLimited legitimate accounts for which a limit or more was asked
 */
public record SimulationResult(
    long seed,
    int accounts,
    Totals totals,
    Rate precision,
    Rate spamPrecision,
    Rate bulkRecall,
    Rate innocentAccused,
    Rate innocentLimited,
    List<AbuseRow> abuse,
    List<InnocentRow> innocent,
    List<GroupRow> groups,
    List<PolicyRow> policiesOnAbusive,
    List<PolicyRow> policiesOnInnocent) {

  static SimulationResult of(SimulatedDay day, Ledger ledger) {
    KindTraits traits = new KindTraits(Settings.bundled());
    List<Account> acted = day.truth().stream().filter(a -> ledger.acted(a.id())).toList();
    List<Account> accused = accused(acted, ledger, Finding::accused);
    List<Account> spam = accused(acted, ledger, f -> f.accusedOf(Harm.SPAM, Harm.SCAM));
    List<Account> innocent = acted.stream().filter(a -> !a.kind().abusive()).toList();
    List<Account> bulk = acted.stream().filter(a -> a.kind().bulk()).toList();
    return new SimulationResult(
        day.seed(),
        day.accounts(),
        ledger.totals(),
        abusive(accused),
        abusive(spam),
        Rate.of(accused(bulk, ledger, Finding::accused).size(), bulk.size()),
        Rate.of(accused(innocent, ledger, Finding::accused).size(), innocent.size()),
        Rate.of(accused(innocent, ledger, Finding::limited).size(), innocent.size()),
        AbuseRow.of(acted, ledger, traits),
        InnocentRow.of(acted, ledger, traits),
        GroupRow.of(ledger.groups(), day.abusive()),
        policies(acted, ledger, Kind::abusive),
        policies(acted, ledger, kind -> !kind.abusive()));
  }

  private static List<Account> accused(List<Account> among, Ledger ledger, Predicate<Finding> how) {
    return among.stream().filter(a -> ledger.about(a.id()).filter(how).isPresent()).toList();
  }

  private static Rate abusive(List<Account> accounts) {
    return Rate.of(accounts.stream().filter(a -> a.kind().abusive()).count(), accounts.size());
  }

  private static List<PolicyRow> policies(
      List<Account> accounts, Ledger ledger, Predicate<Kind> kinds) {
    return PolicyRow.of(
        accounts.stream()
            .filter(a -> kinds.test(a.kind()))
            .flatMap(a -> ledger.about(a.id()).stream())
            .toList());
  }

  /** For the terminal. */
  String text() {
    return Summary.of(totals)
        + new TextTable("seed " + seed + ", " + accounts + " acting accounts", "", "")
            .row("precision: accused who are abusive", fraction(precision), precision.percent())
            .row("precision of spam and scam", fraction(spamPrecision), spamPrecision.percent())
            .row("recall of bulk abuse", fraction(bulkRecall), bulkRecall.percent())
            .row("legitimate, accused", fraction(innocentAccused), innocentAccused.percent())
            .row("legitimate, limited", fraction(innocentLimited), innocentLimited.percent())
        + "\n"
        + AbuseRow.table(abuse)
        + "\n"
        + InnocentRow.table(innocent)
        + "  * held out: never used for tuning\n\n"
        + GroupRow.table(groups)
        + "\n"
        + PolicyRow.table("policy, on abusive accounts", policiesOnAbusive)
        + "\n"
        + PolicyRow.table("policy, on legitimate accounts", policiesOnInnocent);
  }

  private static String fraction(Rate rate) {
    return rate.hits() + "/" + rate.of();
  }
}
