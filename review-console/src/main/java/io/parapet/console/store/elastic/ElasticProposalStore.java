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
  private final Elastic elastic;
  private final Records<PolicyProposal> records;

  public ElasticProposalStore(Elastic elastic) {
    this.elastic = elastic;
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
    settle();
  }

  @Override
  public Optional<PolicyProposal> find(String id) {
    return records.find(id);
  }

  @Override
  public PolicyProposal change(String id, UnaryOperator<PolicyProposal> change) {
    PolicyProposal changed =
        records.change(id, change).orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
    settle();
    return changed;
  }

  @Override
  public List<PolicyProposal> all() {
    return records.list(List.of(), Map.of("at", "desc"));
  }

  /** Few are written, and lists should show them at once. */
  private void settle() {
    elastic.send("POST", "/" + Indices.DESK + "/_refresh", null);
  }
}
