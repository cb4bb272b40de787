package io.parapet.stream.backtest;

import io.parapet.policies.harm.Lane;
import io.parapet.policies.verdict.Outcome;
import java.util.HashMap;
import java.util.Map;

/** What a part of a backtest comes to for one policy. Mutable. */
final class PolicyTally {
  /** More accounts than this are counted no further. */
  static final int MOST_ACCOUNTS = 50_000;

  final Lane lane;
  final Counts before = new Counts();
  final Counts after = new Counts();
  final Map<String, Compared> accounts = new HashMap<>();

  PolicyTally(Lane lane) {
    this.lane = lane;
  }

  void event(String account, Outcome said, Outcome says, long at) {
    before.add(said);
    after.add(says);
    keep(account, Compared.of(said, says, at));
  }

  void add(PolicyTally other) {
    before.add(other.before);
    after.add(other.after);
    other.accounts.forEach(this::keep);
  }

  boolean isCapped() {
    return accounts.size() >= MOST_ACCOUNTS;
  }

  void keep(String account, Compared compared) {
    if (!isCapped() || accounts.containsKey(account)) {
      accounts.merge(account, compared, Compared::and);
    }
  }
}
