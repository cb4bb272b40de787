package io.parapet.console.decision;

import io.parapet.policies.casework.ReportReference;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.sealed.Sealer;
import java.util.Objects;

/** Keeps the content of a case that goes to the authorities from being erased. */
public final class Preservation {
  private final Sealer sealer;

  public Preservation(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Comes before the ruling is written, so that no erasure slips in between. */
  void before(Ruling ruling, StoredCase about) {
    if (ruling == Ruling.REFER) {
      about.stream().allReports().stream()
          .map(ReportReference::key)
          .filter(Objects::nonNull)
          .forEach(sealer::preserve);
    }
  }
}
