package io.parapet.policies.engine;

import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compiles files into a set. A bad file is reported and left out; the rest serves. */
public final class PolicyCompiler {
  private final Sources before;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final Map<String, NamedSet> sets = new LinkedHashMap<>();
  private final Map<String, ParsedPolicy> policies = new LinkedHashMap<>();

  private PolicyCompiler(Sources before) {
    this.before = before;
  }

  /** Order of the files does not matter. */
  public static PolicySet compile(Collection<PolicyFile> files) {
    return compile(files, PolicySet.EMPTY);
  }

  /**
   * The same set as without a set before it; what has not changed since then is taken over, so that
   * a changed file costs little more than that file.
   */
  public static PolicySet compile(Collection<PolicyFile> files, PolicySet before) {
    return compile(files, List.of(), before);
  }

  /**
   * Compiles files together with sets that were published by themselves.
   *
   * @param published each takes the place of the file of its name
   */
  public static PolicySet compile(
      Collection<PolicyFile> files, List<NamedSet> published, PolicySet before) {
    return new PolicyCompiler(before.sources()).build(files, published, before);
  }

  private PolicySet build(
      Collection<PolicyFile> files, List<NamedSet> published, PolicySet previous) {
    List<PolicyFile> sorted =
        files.stream().sorted(Comparator.comparing(PolicyFile::path)).toList();
    Map<PolicyFile, Parsing<NamedSet>> lists = new LinkedHashMap<>();
    sorted.stream().filter(PolicyFile::set).forEach(file -> lists.put(file, before.set(file)));
    lists.forEach(this::addSet);
    published.forEach(set -> sets.put(set.name(), set));
    Sources sources = before.next(lists, sets.keySet());
    List<CompiledPolicy> compiled = new ArrayList<>();
    sources
        .policies(sorted.stream().filter(PolicyFile::policy).toList(), before)
        .forEach(each -> compiled.addAll(variants(each)));
    List<CompiledPolicy> ordered = new Dependencies(policies, compiled, problems).ordered();
    return new PolicySet(
        SetVersion.of(hashes(sorted, sources), published),
        ordered,
        sets,
        problems.stream().sorted().distinct().toList(),
        sources,
        previous.matcher(),
        previous.index());
  }

  private Stream<String> hashes(List<PolicyFile> files, Sources sources) {
    return files.stream()
        .filter(file -> file.policy() || file.set())
        .map(file -> sources.hash(file, before));
  }

  private void addSet(PolicyFile file, Parsing<NamedSet> parsing) {
    problems.addAll(parsing.problems());
    NamedSet set = parsing.value();
    if (set != null && sets.putIfAbsent(set.name(), set) != null) {
      problems.add(
          new PolicyProblem(file.path(), 1, 1, "another set is already called " + set.name()));
    }
  }

  private List<CompiledPolicy> variants(Sources.Compiled compiled) {
    problems.addAll(compiled.problems());
    ParsedPolicy policy = compiled.parsed();
    if (policy == null) {
      return List.of();
    }
    String id = policy.policy().id().value();
    if (policies.putIfAbsent(id, policy) != null) {
      problems.add(policy.problem("id", "another policy already has the id '" + id + "'"));
      return List.of();
    }
    return compiled.variants();
  }
}
