package io.parapet.policies.engine;

import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyReader;
import io.parapet.policies.policy.file.SetReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles files into a set. A bad file is reported and left out; the rest serves. */
public final class PolicyCompiler {
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final Map<String, NamedSet> sets = new LinkedHashMap<>();
  private final Map<String, ParsedPolicy> policies = new LinkedHashMap<>();

  private PolicyCompiler() {}

  /** Order of the files does not matter. */
  public static PolicySet compile(Collection<PolicyFile> files) {
    return new PolicyCompiler().build(files);
  }

  private PolicySet build(Collection<PolicyFile> files) {
    List<PolicyFile> sorted =
        files.stream().sorted(Comparator.comparing(PolicyFile::path)).toList();
    sorted.stream().filter(PolicyFile::set).forEach(this::readSet);
    sorted.stream().filter(PolicyFile::policy).forEach(this::readPolicy);
    List<CompiledPolicy> compiled = new ArrayList<>();
    for (ParsedPolicy parsed : policies.values()) {
      compiled.addAll(new PolicyBinder(parsed, sets.keySet(), problems).variants());
    }
    List<CompiledPolicy> ordered = new Dependencies(policies, compiled, problems).ordered();
    return new PolicySet(
        SetVersion.of(sorted), ordered, sets, problems.stream().sorted().distinct().toList());
  }

  private void readSet(PolicyFile file) {
    Parsing<NamedSet> parsing = SetReader.read(file);
    problems.addAll(parsing.problems());
    NamedSet set = parsing.value();
    if (set != null && sets.putIfAbsent(set.name(), set) != null) {
      problems.add(
          new PolicyProblem(file.path(), 1, 1, "another set is already called " + set.name()));
    }
  }

  private void readPolicy(PolicyFile file) {
    Parsing<ParsedPolicy> parsing = PolicyReader.read(file);
    problems.addAll(parsing.problems());
    ParsedPolicy policy = parsing.value();
    if (policy == null) {
      return;
    }
    String id = policy.policy().id().value();
    if (policies.putIfAbsent(id, policy) != null) {
      problems.add(policy.problem("id", "another policy already has the id '" + id + "'"));
    }
  }
}
