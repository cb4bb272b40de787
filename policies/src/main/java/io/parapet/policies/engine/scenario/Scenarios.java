package io.parapet.policies.engine.scenario;

import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All scenarios of a catalogue, and what is wrong with files that could not be read. */
public record Scenarios(List<Scenario> all, List<PolicyProblem> problems) {
  public Scenarios {
    all = List.copyOf(all);
    problems = List.copyOf(problems);
  }

  public static Scenarios read(Collection<PolicyFile> files) {
    List<Scenario> all = new ArrayList<>();
    List<PolicyProblem> problems = new ArrayList<>();
    for (PolicyFile file : files) {
      if (file.scenarios()) {
        Parsing<List<Scenario>> parsing = ScenarioReader.read(file);
        problems.addAll(parsing.problems());
        List<Scenario> read = parsing.value();
        all.addAll(read == null ? List.of() : read);
      }
    }
    return new Scenarios(all, problems);
  }
}
