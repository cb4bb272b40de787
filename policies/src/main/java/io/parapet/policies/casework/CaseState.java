package io.parapet.policies.casework;

import java.util.Set;

/** How far people have got with a case. */
public enum CaseState {
  /** Waits for somebody, or for a second person to confirm a ruling. */
  OPEN,
  /** Somebody works on it, for as long as their lease lasts. */
  CLAIMED,
  /** Judged; an undo within its window opens it again, an appeal may change the ruling. */
  DECIDED;

  /** Whether people may move a case from this state to that one. */
  public boolean mayBecome(CaseState next) {
    return next().contains(next);
  }

  private Set<CaseState> next() {
    return switch (this) {
      case OPEN -> Set.of(OPEN, CLAIMED, DECIDED);
      case CLAIMED -> Set.of(OPEN, CLAIMED, DECIDED);
      case DECIDED -> Set.of(CLAIMED, DECIDED);
    };
  }
}
