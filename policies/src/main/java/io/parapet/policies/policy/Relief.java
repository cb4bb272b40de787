package io.parapet.policies.policy;

import io.parapet.policies.harm.Harm;
import java.util.Set;

/**
 * What a safeguard takes from the scores of other policies when it applies.
 *
 * @param weight 0 to 1, subtracted once; of several safeguards the largest counts
 * @param from the harms it vouches against; never one that endangers a person
 */
public record Relief(double weight, Set<Harm> from) {
  public Relief {
    from = Set.copyOf(from);
  }
}
