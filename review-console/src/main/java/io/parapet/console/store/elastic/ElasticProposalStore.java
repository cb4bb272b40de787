package io.parapet.console.store.elastic;

import io.parapet.console.policy.PolicyProposal;
import io.parapet.console.policy.ProposalStore;
import io.parapet.policies.casework.WorkRefused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Proposed changes of policies in Elasticsearch. */
public final class ElasticProposalStore implements ProposalStore {
  private final Records<PolicyProposal> records;

  public ElasticProposalStore(Elastic elastic) {
    records =
        new Records<>(
            elastic,
            "policy-proposal",
            PolicyProposal.class,
            proposal -> Map.of("at", proposal.at(), "policy", proposal.policy()));
  }

  @Override
  public void add(PolicyProposal proposal) {
    records.put(proposal.id(), proposal);
    records.settle();
  }

  @Override
  public Optional<PolicyProposal> find(String id) {
    return records.find(id);
  }

  @Override
  public PolicyProposal change(String id, UnaryOperator<PolicyProposal> change) {
    PolicyProposal changed =
        records.change(id, change).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    records.settle();
    return changed;
  }

  @Override
  public List<PolicyProposal> all() {
    return records.list(List.of(), Map.of("at", "desc"));
  }
}
