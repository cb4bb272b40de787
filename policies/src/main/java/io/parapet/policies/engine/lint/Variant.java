package io.parapet.policies.engine.lint;

import io.parapet.policies.engine.ScopeCondition;
import io.parapet.policies.engine.expression.Compiler;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.expression.Mistakes;
import io.parapet.policies.engine.expression.Names;
import io.parapet.policies.engine.lint.reasoning.Proven;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.file.ParsedPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A policy that compiles, as it holds on one platform or on all without an override.
 *
 * @param platform null for all without an override
 */
record Variant(
    ParsedPolicy parsed,
    Policy policy,
    @Nullable PlatformId platform,
    Expression scope,
    Expression condition,
    Expression score) {
  private static final Pattern SET_NAME = Pattern.compile("\\bsets\\.([a-z0-9_]+)");

  /** The general one first; none of a policy that does not compile, which is reported elsewhere. */
  static List<Variant> of(ParsedPolicy parsed) {
    List<Variant> variants = new ArrayList<>();
    general(parsed).ifPresent(variants::add);
    for (PlatformId platform : parsed.policy().overrides().keySet()) {
      of(parsed, parsed.policy().on(platform), platform).ifPresent(variants::add);
    }
    return variants;
  }

  static Optional<Variant> general(ParsedPolicy parsed) {
    return of(parsed, parsed.policy(), null);
  }

  private static Optional<Variant> of(
      ParsedPolicy parsed, Policy policy, @Nullable PlatformId platform) {
    Names names = new Names(policy.parameters(), setsNamed(policy));
    try {
      return Optional.of(
          new Variant(
              parsed,
              policy,
              platform,
              Compiler.condition(ScopeCondition.of(policy.scope()), Names.NONE),
              Compiler.condition(policy.condition(), names),
              Compiler.number(policy.score(), names)));
    } catch (Mistakes mistakes) {
      return Optional.empty();
    }
  }

  /** Sets are checked by the compiler; here any will do. */
  private static Set<String> setsNamed(Policy policy) {
    Set<String> names = new HashSet<>();
    Matcher matcher = SET_NAME.matcher(policy.condition() + policy.score());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** What can be proven of scope and condition together. */
  Optional<Proven> proven() {
    return Proven.of(scope, condition);
  }

  /** Such as {@code on snapchat, }; empty for the general one. */
  String where() {
    return platform == null ? "" : "on " + platform + ", ";
  }
}
