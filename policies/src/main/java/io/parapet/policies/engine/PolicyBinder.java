package io.parapet.policies.engine;

import io.parapet.policies.engine.expression.Compiler;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.Mistakes;
import io.parapet.policies.engine.expression.Names;
import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.text.QuerySyntax;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.Scope;
import io.parapet.policies.policy.file.Excerpt;
import io.parapet.policies.policy.file.ParsedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks one policy and binds it: once for all platforms, and once for each with an override. */
final class PolicyBinder {
  private final ParsedPolicy parsed;
  private final Set<String> sets;
  private final Map<Scope, Expression> scopes;
  private final List<PolicyProblem> problems;
  private final List<PolicyProblem> found = new ArrayList<>();

  /**
   * Takes one policy.
   *
   * @param scopes those compiled before; added to
   * @param problems what is wrong is added to them
   */
  PolicyBinder(
      ParsedPolicy parsed,
      Set<String> sets,
      Map<Scope, Expression> scopes,
      List<PolicyProblem> problems) {
    this.parsed = parsed;
    this.sets = sets;
    this.scopes = scopes;
    this.problems = problems;
  }

  /** All variants, or none when any has a problem. */
  List<CompiledPolicy> variants() {
    found.addAll(PolicyRules.check(parsed));
    List<CompiledPolicy> variants = new ArrayList<>();
    add(variants, parsed.policy(), null);
    for (PlatformId platform : parsed.policy().overrides().keySet()) {
      add(variants, parsed.policy().on(platform), platform);
    }
    problems.addAll(found);
    return found.isEmpty() ? variants : List.of();
  }

  private void add(List<CompiledPolicy> variants, Policy policy, @Nullable PlatformId platform) {
    Names names = new Names(policy.parameters(), sets);
    Expression scope = scope(policy);
    Expression condition =
        compile(parsed.condition(), () -> Compiler.condition(policy.condition(), names));
    Expression score = compile(parsed.score(), () -> Compiler.number(policy.score(), names));
    if (condition != null) {
      condition.queries().forEach(this::checkQuery);
    }
    if (scope != null && condition != null && score != null) {
      variants.add(CompiledPolicy.of(policy, platform, scope, condition, score));
    }
  }

  private void checkQuery(TextQuery query) {
    if (query instanceof TextQuery.Lucene lucene) {
      try {
        QuerySyntax.check(lucene.query());
      } catch (QuerySyntax.Refused refused) {
        int at = Math.max(0, parsed.condition().text().indexOf(lucene.query()));
        found.add(parsed.condition().problem(at, String.valueOf(refused.getMessage())));
      }
    }
  }

  private @Nullable Expression scope(Policy policy) {
    Expression known = scopes.get(policy.scope());
    if (known != null) {
      return known;
    }
    Expression compiled =
        compile(
            parsed.condition(),
            () -> Compiler.condition(ScopeCondition.of(policy.scope()), Names.NONE));
    if (compiled == null) {
      return null;
    }
    return Objects.requireNonNullElse(scopes.putIfAbsent(policy.scope(), compiled), compiled);
  }

  private interface Compilation {
    Expression run() throws Mistakes;
  }

  private @Nullable Expression compile(Excerpt excerpt, Compilation compilation) {
    try {
      return compilation.run();
    } catch (Mistakes mistakes) {
      mistakes.all().forEach(m -> found.add(excerpt.problem(m.offset(), m.message())));
      return null;
    }
  }
}
