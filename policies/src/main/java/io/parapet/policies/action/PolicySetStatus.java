package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which policy set judges.
 *
 * @param inForce version of the set that judges
 * @param refused version of a later set that does not compile; null when none was refused
 * @param problems what is wrong with the refused one
 */
public record PolicySetStatus(String inForce, @Nullable String refused, List<String> problems)
    implements Status {
  public PolicySetStatus {
    Check.present(inForce, "inForce");
    problems = problems == null ? List.of() : List.copyOf(problems);
  }

  @Override
  public String key() {
    return "policy-set";
  }
}
