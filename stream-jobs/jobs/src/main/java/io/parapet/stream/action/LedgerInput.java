package io.parapet.stream.action;

import io.parapet.policies.action.Action;
import io.parapet.policies.decision.Decision;
import io.parapet.stream.feature.Keys;

/** What happened to an account: something was done to it, or a person ruled on it. */
public sealed interface LedgerInput {
  /** Platform and account. */
  String account();

  /** Something was done. */
  record Done(Action action) implements LedgerInput {
    @Override
    public String account() {
      return Keys.account(action.platform(), action.account());
    }
  }

  /** Somebody ruled. */
  record Ruled(Decision decision) implements LedgerInput {
    @Override
    public String account() {
      return Keys.account(decision.platform(), decision.accused());
    }
  }
}
