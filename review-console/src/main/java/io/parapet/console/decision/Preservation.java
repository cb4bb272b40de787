package io.parapet.console.decision;

import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.sealed.Sealer;

/** Keeps the content of a case that goes to the authorities from being erased. */
public final class Preservation {
  private final Sealer sealer;

  public Preservation(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Comes before the ruling is written, so that no erasure slips in between. */
  void before(Ruling ruling, StoredCase about) {
    if (ruling == Ruling.REFER) {
      about.stream().keys().forEach(sealer::preserve);
    }
  }
}
