package io.parapet.console.decision;

import java.time.Duration;
import java.util.Set;

/**
 * What an installation sets for rulings.
 *
 * @param lease how long a case stays with who has it
 * @param undo how long a decision can be taken back before it is sent
 * @param twoPersons keys of rulings that a second person has to confirm
 */
public record DeskRules(Duration lease, Duration undo, Set<String> twoPersons) {
  public DeskRules {
    twoPersons = Set.copyOf(twoPersons);
  }
}
