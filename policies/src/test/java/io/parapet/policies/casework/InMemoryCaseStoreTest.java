package io.parapet.policies.casework;

import io.parapet.policies.testkit.CaseStoreContract;
import io.parapet.policies.testkit.InMemoryCaseStore;
import io.parapet.policies.testkit.Messages;
import java.time.Clock;
import java.time.ZoneOffset;

class InMemoryCaseStoreTest extends CaseStoreContract {
  private final InMemoryCaseStore store =
      new InMemoryCaseStore(Clock.fixed(Messages.NOON, ZoneOffset.UTC));

  @Override
  protected CaseStore store() {
    return store;
  }

  @Override
  protected void streamWrites(CaseUpdate update) {
    store.streamWrites(update);
  }

  @Override
  protected void settle() {
    // A map shows every write at once.
  }
}
