package io.parapet.policies.casework;

import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.DecisionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps cases and what people do with them. Lookups by id see every finished write; lists may be
 * some seconds behind. Safe for many threads.
 */
public interface CaseStore {
  Optional<StoredCase> find(CaseId id);

  /** Those that there are, in any order. */
  List<StoredCase> find(Collection<CaseId> ids);

  /** The case that this decision ended, even if a later one took its place. */
  Optional<StoredCase> decidedBy(DecisionId decision);

  /** Cases in {@link QueueOrder}. */
  List<QueueEntry> queue(QueueQuery query);

  /**
   * The same as whole cases. To change one of them, as it is listed, it need not be found again.
   */
  List<StoredCase> best(QueueQuery query);

  /** How many cases match, whatever the query's size and place. */
  Map<Lane, Long> waiting(QueueQuery query);

  /**
   * Changes what people did with a case, all or nothing. The stream's own writes never get in the
   * way.
   *
   * @param seen the work revision that the change was decided on
   * @return the case after the change
   * @throws WorkRefused if the case is unknown, somebody changed it since, or the change refuses
   */
  StoredCase change(CaseId id, long seen, UnaryOperator<CaseWork> change);

  /** Marks deliveries on whatever the case has become by now. */
  void delivered(CaseId id, UnaryOperator<CaseWork> mark);

  /** Cases with something in the outbox that was not delivered yet, the first decided first. */
  List<StoredCase> undelivered(int size);
}
