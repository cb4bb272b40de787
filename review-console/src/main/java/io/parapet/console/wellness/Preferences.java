package io.parapet.console.wellness;

import io.parapet.policies.harm.Harm;
import java.util.Set;

/**
 * What a person has set for themselves; nobody else sees it.
 *
 * @param hidden harms they do not want to be shown
 * @param blur opened content stays blurred until it is pointed at
 * @param grey evidence without colours
 */
public record Preferences(Set<Harm> hidden, boolean blur, boolean grey) {
  public static final Preferences NONE = new Preferences(Set.of(), false, false);

  public Preferences {
    hidden = hidden == null ? Set.of() : Set.copyOf(hidden);
  }
}
