package io.parapet.console.store;

import io.parapet.policies.id.MessageId;
import io.parapet.policies.verdict.Verdict;
import java.util.Optional;

/** Verdicts of the stream, as far as they are kept. */
public interface Verdicts {
  /**
   * The one that counts now.
   *
   * @throws StoreUnavailable if it cannot be looked up for now
   */
  Optional<Verdict> find(MessageId message);
}
