package io.parapet.console.casefile;

import io.parapet.console.routing.Sight;
import io.parapet.console.search.CaseSearch;
import io.parapet.console.search.Found;
import io.parapet.console.search.Search;
import io.parapet.console.security.Staff;
import io.parapet.policies.casework.CaseSubject;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.engine.Explanation.Counterfactual;
import io.parapet.policies.engine.PolicySet;
import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.FeatureVector;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What stands around a case: the account's other cases, similar ones, what would have changed it.
 */
public final class CaseContext {
  private static final int MOST = 5;
  private static final int LOOKED_AT = 50;

  private final CaseSearch cases;
  private final Supplier<PolicySet> policies;

  public CaseContext(CaseSearch cases, Supplier<PolicySet> policies) {
    this.cases = cases;
    this.policies = policies;
  }

  /** Other cases of this account that the person may see, newest first. */
  public List<Found> history(Staff staff, CaseUpdate about) {
    return allOf(staff, about).stream().limit(MOST).toList();
  }

  /** The same, as many as are looked at. */
  List<Found> allOf(Staff staff, CaseUpdate about) {
    Search search = new Search(about.accused().value(), null, null, null);
    return find(staff, search).stream()
        .filter(found -> found.entry().accused().equals(about.accused()))
        .filter(found -> found.entry().platform().equals(about.platform()))
        .filter(found -> !found.entry().caseId().equals(about.caseId()))
        .toList();
  }

  /** Decided cases of other accounts with the same strongest policy. */
  public List<Found> similar(Staff staff, CaseUpdate about) {
    if (about.reasons().isEmpty()) {
      return List.of();
    }
    String policy = about.reasons().getFirst().policy().value();
    Search search = new Search(policy, about.lane(), null, Search.State.DECIDED);
    return find(staff, search).stream()
        .filter(found -> !found.entry().accused().equals(about.accused()))
        .limit(MOST)
        .toList();
  }

  private List<Found> find(Staff staff, Search search) {
    return cases.find(search, Sight.ofLanes(staff), null, LOOKED_AT);
  }

  /** The one change of the sender's behaviour that would have led to another outcome. */
  public Optional<Counterfactual> counterfactual(CaseUpdate about) {
    if (about.subjects().isEmpty() || about.features().isEmpty()) {
      return Optional.empty();
    }
    CaseSubject latest = about.subjects().getLast();
    Subject subject =
        new Subject(
            latest.kind(),
            latest.subjectId(),
            about.accused(),
            about.platform(),
            FeatureVector.ofMap(about.features()),
            List.of(),
            latest.at());
    return Optional.ofNullable(policies.get().explain(subject).counterfactual());
  }
}
