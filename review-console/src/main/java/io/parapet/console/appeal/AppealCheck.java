package io.parapet.console.appeal;

import io.parapet.policies.casework.CaseStore;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Appeal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether there is something to appeal, and whether it is theirs to do so. */
public final class AppealCheck {
  private final CaseStore cases;

  public AppealCheck(CaseStore cases) {
    this.cases = cases;
  }

  /** Why an appeal is refused: the field, and what was expected of it. */
  public record Refusal(String field, String expected) {}

  /**
   * Null when it may be looked at.
   *
   * @throws io.parapet.console.store.StoreUnavailable if that cannot be known for now
   */
  public @Nullable Refusal refusal(Appeal appeal) {
    Optional<StoredCase> decided = cases.decidedBy(appeal.decision());
    if (decided.isEmpty()) {
      return new Refusal("decision", "decision must be one that was made");
    }
    CaseUpdate about = decided.get().stream();
    if (!about.platform().equals(appeal.platform())) {
      return new Refusal("platform", "platform must be that of the decision");
    }
    return isParty(appeal, about)
        ? null
        : new Refusal("by", "by must be the sender the decision was about, or one who reported");
  }

  /** Not all reports of an old case are known; then another reporter is believed. */
  private static boolean isParty(Appeal appeal, CaseUpdate about) {
    return switch (appeal.party()) {
      case SENDER -> appeal.by().equals(about.accused()) || about.members().contains(appeal.by());
      case REPORTER ->
          about.reportCount() > about.allReports().size()
              || about.allReports().stream().anyMatch(r -> r.reporter().equals(appeal.by()));
    };
  }
}
