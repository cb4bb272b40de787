package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.policy.NamedSet;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.Scope;
import io.parapet.policies.policy.file.ParsedPolicy;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.PolicyReader;
import io.parapet.policies.policy.file.SetReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What became of each file of a set, as far as the file alone decides it. A later compilation takes
 * it over, so that changing one policy of a thousand costs little more than that one.
 */
final class Sources {
  /** Of no files. */
  static final Sources NONE = new Sources(Map.of(), Set.of(), Map.of());

  /**
   * A policy file, read and bound.
   *
   * @param parsed null when it cannot be read
   * @param variants none when it has a problem
   */
  record Compiled(
      @Nullable ParsedPolicy parsed, List<CompiledPolicy> variants, List<PolicyProblem> problems) {}

  private final Map<PolicyFile, Parsing<NamedSet>> sets;
  private final Set<String> setNames;
  private final Map<Scope, Expression> scopes;
  private final Map<PolicyFile, String> hashes = new HashMap<>();
  private final Map<PolicyFile, Compiled> policies = new HashMap<>();

  /**
   * Starts without any policy.
   *
   * @param sets the files of shared lists
   * @param setNames the lists that a policy may name
   * @param scopes those compiled before; most policies share one of a few
   */
  private Sources(
      Map<PolicyFile, Parsing<NamedSet>> sets,
      Set<String> setNames,
      Map<Scope, Expression> scopes) {
    this.sets = Map.copyOf(sets);
    this.setNames = Set.copyOf(setNames);
    this.scopes = new ConcurrentHashMap<>(scopes);
  }

  /** Of other lists, and without any policy yet. */
  Sources next(Map<PolicyFile, Parsing<NamedSet>> newSets, Set<String> newSetNames) {
    return new Sources(newSets, newSetNames, scopes);
  }

  /** The content hash of a file. */
  String hash(PolicyFile file, Sources before) {
    String known = before.hashes.get(file);
    String hash = known == null ? file.hash() : known;
    hashes.put(file, hash);
    return hash;
  }

  /** What is in a file of a shared list. */
  Parsing<NamedSet> set(PolicyFile file) {
    Parsing<NamedSet> known = sets.get(file);
    return known == null ? SetReader.read(file) : known;
  }

  /**
   * What becomes of policy files; the same as before if no list came or went. What has changed is
   * read and checked on all processors: nearly all of the time goes there, and no file needs
   * another.
   */
  List<Compiled> policies(List<PolicyFile> files, Sources before) {
    Map<PolicyFile, Compiled> known = before.setNames.equals(setNames) ? before.policies : Map.of();
    @Nullable Compiled[] all = files.stream().map(known::get).toArray(Compiled[]::new);
    int[] changed = IntStream.range(0, all.length).filter(i -> all[i] == null).toArray();
    IntStream.of(changed).parallel().forEach(i -> all[i] = compile(files.get(i)));
    for (int i = 0; i < all.length; i++) {
      policies.put(files.get(i), all[i]);
    }
    return List.of(all);
  }

  private Compiled compile(PolicyFile file) {
    Parsing<ParsedPolicy> parsing = PolicyReader.read(file);
    List<PolicyProblem> problems = new ArrayList<>(parsing.problems());
    ParsedPolicy parsed = parsing.value();
    List<CompiledPolicy> variants =
        parsed == null
            ? List.of()
            : new PolicyBinder(parsed, setNames, scopes, problems).variants();
    return new Compiled(parsed, variants, List.copyOf(problems));
  }
}
