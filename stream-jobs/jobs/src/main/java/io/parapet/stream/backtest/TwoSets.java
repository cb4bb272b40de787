package io.parapet.stream.backtest;

import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.PublishedPolicies;

/** The policies in force and the candidate, compiled. */
record TwoSets(PolicySet inForce, PolicySet candidate) {
  /** The candidate takes the place of the files; shared sets stay as they are. */
  static TwoSets of(PublishedPolicies published, BacktestRequest request) {
    PolicySet inForce = published.compile(PolicySet.bundled());
    PublishedPolicies tried = new PublishedPolicies(request.files(), published.sets());
    return new TwoSets(inForce, tried.compile(inForce));
  }

  /** Still empty but for what is wrong with the candidate. */
  Tally tally(String requestId, int parts) {
    Tally tally = new Tally(requestId, candidate.version(), inForce.version(), parts);
    candidate.problems().stream().map(PolicyProblem::toString).forEach(tally.problems::add);
    return tally;
  }
}
