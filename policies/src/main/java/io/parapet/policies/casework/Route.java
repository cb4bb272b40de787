package io.parapet.policies.casework;

import java.util.List;

/**
 * What reaches one queue by rules that are tried in order: what it asks for, less what an earlier
 * rule has taken.
 *
 * @param earlier filters of the rules before
 */
public record Route(CaseFilter wanted, List<CaseFilter> earlier) {
  public Route {
    earlier = List.copyOf(earlier);
  }

  public boolean leadsHere(QueueEntry entry) {
    return wanted.matches(entry) && earlier.stream().noneMatch(filter -> filter.matches(entry));
  }
}
