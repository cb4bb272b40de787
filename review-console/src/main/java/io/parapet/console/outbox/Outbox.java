package io.parapet.console.outbox;

import io.parapet.policies.casework.StoredCase;

/** Is told of decisions as they are made, so that they need not wait to be found. */
@FunctionalInterface
public interface Outbox {
  void later(StoredCase decided);
}
