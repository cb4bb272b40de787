package io.parapet.policies.engine;

import io.parapet.policies.harm.Harm;
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
          .thenComparing(w -> w.compiled().id().value());

  private Reliefs() {}

  /** A safeguard in shadow relieves nobody. */
  static List<Weighed> apply(List<Weighed> fired) {
    List<Weighed> safeguards = fired.stream().filter(w -> w.safeguard() && w.effective()).toList();
    if (safeguards.isEmpty()) {
      return fired;
    }
    List<Weighed> relieved = new ArrayList<>();
    for (Weighed w : fired) {
      relieved.add(w.safeguard() ? w : relieve(w, safeguards));
    }
    return relieved;
  }

  private static Weighed relieve(Weighed w, List<Weighed> safeguards) {
    Harm harm = w.compiled().policy().harm();
    Weighed best = heaviest(safeguards, harm);
    if (best == null) {
      return w;
    }
    double lowered = Math.max(0, w.score() - relief(best).weight());
    return new Weighed(w.fired(), w.effective(), lowered, best.compiled().id());
  }

  private static @Nullable Weighed heaviest(List<Weighed> safeguards, Harm harm) {
    return safeguards.stream()
        .filter(s -> relief(s).from().contains(harm))
        .max(HEAVIEST)
        .orElse(null);
  }

  private static Relief relief(Weighed safeguard) {
    return Objects.requireNonNull(safeguard.compiled().policy().relief());
  }
}
