package io.parapet.policies.engine;

import io.parapet.policies.policy.Relief;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets safeguards lower the scores of what they vouch against. */
final class Reliefs {
  private static final Comparator<Weighed> HEAVIEST =
      Comparator.comparingDouble((Weighed w) -> relief(w).weight())
          .thenComparing(w -> w.policy().id().value());

  private Reliefs() {}

  /** Changes the list in place. A safeguard in shadow relieves nobody. */
  static void apply(List<Weighed> fired) {
    List<Weighed> safeguards = new ArrayList<>(0);
    for (Weighed w : fired) {
      if (w.safeguard() && w.effective()) {
        safeguards.add(w);
      }
    }
    if (!safeguards.isEmpty()) {
      fired.replaceAll(w -> w.safeguard() ? w : relieve(w, safeguards));
    }
  }

  private static Weighed relieve(Weighed w, List<Weighed> safeguards) {
    Weighed best = heaviest(safeguards, w);
    return best == null
        ? w
        : w.relieved(Math.max(0, w.score() - relief(best).weight()), best.policy().id());
  }

  private static @Nullable Weighed heaviest(List<Weighed> safeguards, Weighed w) {
    return safeguards.stream()
        .filter(s -> relief(s).from().contains(w.policy().harm()))
        .max(HEAVIEST)
        .orElse(null);
  }

  private static Relief relief(Weighed safeguard) {
    return Objects.requireNonNull(safeguard.policy().relief());
  }
}
