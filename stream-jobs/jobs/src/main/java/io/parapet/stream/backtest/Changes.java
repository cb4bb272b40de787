package io.parapet.stream.backtest;

import io.parapet.policies.feedback.Rate;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.wire.PolicyChange;
import io.parapet.policies.wire.PolicyChange.Example;
import io.parapet.stream.backtest.DecidedCases.Ruled;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tells what a tally means for one policy, in the light of what people ruled. */
record Changes(PolicyTally tally, DecidedCases decided) {
  private static final int EXAMPLES = 10;

  PolicyChange of(String policy) {
    return new PolicyChange(
        new PolicyId(policy),
        tally.before.told(),
        tally.after.told(),
        count(account -> account.newly(Outcome.FLAG)),
        count(account -> account.noLonger(Outcome.FLAG)),
        count(account -> account.newly(Outcome.LIMIT)),
        count(account -> account.noLonger(Outcome.LIMIT)),
        upheld(Compared::before),
        upheld(Compared::after),
        examples(account -> account.after().compareTo(account.before()) > 0),
        examples(account -> account.after().compareTo(account.before()) < 0),
        tally.isCapped());
  }

  private long count(Predicate<Compared> which) {
    return tally.accounts.values().stream().filter(which).count();
  }

  /** Of the accounts that it flags and people ruled on. */
  private Rate upheld(Function<Compared, Outcome> set) {
    List<Boolean> rulings =
        tally.accounts.entrySet().stream()
            .filter(account -> set.apply(account.getValue()) != Outcome.ALLOW)
            .map(account -> decided.of(account.getKey(), tally.lane))
            .filter(ruled -> ruled != null)
            .map(Ruled::upheld)
            .toList();
    return Rate.of(rulings.stream().filter(upheld -> upheld).count(), rulings.size());
  }

  /** Those first that differ first. */
  private List<Example> examples(Predicate<Compared> which) {
    return tally.accounts.entrySet().stream()
        .filter(account -> which.test(account.getValue()))
        .sorted(
            Comparator.comparing((Map.Entry<String, Compared> account) -> account.getValue().at())
                .thenComparing(Map.Entry::getKey))
        .limit(EXAMPLES)
        .map(account -> example(account.getKey(), account.getValue()))
        .toList();
  }

  private Example example(String account, Compared compared) {
    Ruled ruled = decided.of(account, tally.lane);
    return new Example(
        new AccountId(account),
        Instant.ofEpochMilli(compared.at()),
        compared.before(),
        compared.after(),
        ruled == null ? null : ruled.decided());
  }
}
