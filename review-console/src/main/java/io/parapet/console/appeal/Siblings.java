package io.parapet.console.appeal;

import io.parapet.console.batch.Batch;
import io.parapet.console.batch.BatchStore;
import io.parapet.console.quality.ReviewDesk;
import io.parapet.console.search.CaseSearch;
import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What was decided together with a case: in the same batch, or about members of the same campaign.
 * When the one turns out wrong, the others get another look.
 */
public final class Siblings {
  private final CaseStore cases;
  private final CaseSearch search;
  private final BatchStore batches;
  private final ReviewDesk reviews;

  public Siblings(CaseStore cases, CaseSearch search, BatchStore batches, ReviewDesk reviews) {
    this.cases = cases;
    this.search = search;
    this.batches = batches;
    this.reviews = reviews;
  }

  /**
   * Has each looked at again by somebody else.
   *
   * @param overturned the decision that did not stand
   * @return how many
   */
  public int again(StoredCase about, Decision overturned) {
    Set<CaseId> others = new LinkedHashSet<>(ofBatch(overturned));
    others.addAll(ofCampaign(about));
    others.remove(about.id());
    return (int)
        others.stream().flatMap(id -> cases.find(id).stream()).filter(reviews::again).count();
  }

  private List<CaseId> ofBatch(Decision decision) {
    return Batch.of(decision).flatMap(batches::find).map(Batch::ruled).orElse(List.of());
  }

  private List<CaseId> ofCampaign(StoredCase about) {
    Set<AccountId> members = new HashSet<>();
    for (CaseId id : decidedAbout(about, accounts(about))) {
      cases
          .find(id)
          .filter(found -> CaseGroup.isCampaign(found.stream().accused()))
          .ifPresent(campaign -> members.addAll(campaign.stream().members()));
    }
    return members.isEmpty() ? List.of() : decidedAbout(about, members);
  }

  private List<CaseId> decidedAbout(StoredCase about, Set<AccountId> accounts) {
    return search.decidedAbout(about.stream().platform(), accounts);
  }

  private static Set<AccountId> accounts(StoredCase about) {
    List<AccountId> members = about.stream().members();
    return members.isEmpty() ? Set.of(about.stream().accused()) : Set.copyOf(members);
  }
}
