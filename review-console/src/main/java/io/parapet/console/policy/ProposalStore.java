package io.parapet.console.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keeps proposed changes of policies. */
public interface ProposalStore {
  void add(PolicyProposal proposal);

  Optional<PolicyProposal> find(String id);

  /**
   * Changes it, all or nothing. The change may refuse by throwing.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is none
   */
  PolicyProposal change(String id, UnaryOperator<PolicyProposal> change);

  /** All there were, newest first. */
  List<PolicyProposal> all();
}
