package io.parapet.console.appeal;

import io.parapet.policies.harm.Lane;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Keeps appeals. Lookups by id see every finished write; lists are a second behind. */
public interface AppealStore {
  Optional<AppealFile> find(AppealId id);

  /** Keeps a new one; one that is there already stays as it is. */
  void add(AppealFile file);

  /**
   * Changes it, all or nothing. The change may refuse by throwing.
   *
   * @throws io.parapet.policies.casework.WorkRefused if there is none
   */
  AppealFile change(AppealId id, UnaryOperator<AppealFile> change);

  /** Those not concluded in these lanes: the most harmful lane first, and in it the oldest. */
  List<AppealFile> open(Set<Lane> lanes);

  /** All about these cases, oldest first. */
  List<AppealFile> about(Set<CaseId> cases);

  /**
   * All that are not concluded, of every lane.
   *
   * @throws io.parapet.console.store.StoreUnavailable if they cannot be listed in full
   */
  List<AppealFile> allOpen();
}
