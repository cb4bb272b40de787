package io.parapet.policies.engine;

import io.parapet.policies.policy.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A scope written as a condition, so that it is evaluated, indexed and explained like one. */
public final class ScopeCondition {
  private final List<String> clauses = new ArrayList<>();

  private ScopeCondition() {}

  /** CEL that holds where the scope applies. */
  public static String of(Scope scope) {
    ScopeCondition condition = new ScopeCondition();
    condition.in("subject.kind", scope.subjects(), ScopeCondition::key);
    condition.in("subject.platform", scope.platforms(), Object::toString);
    condition.in("message.surface", scope.surfaces(), s -> s);
    condition.in("message.encryption", scope.encryption(), ScopeCondition::key);
    condition.in("message.conversation_kind", scope.conversations(), ScopeCondition::key);
    condition.in("sender.account_kind", scope.accounts(), ScopeCondition::key);
    condition.in("sender.age_band", scope.senderAges(), ScopeCondition::key);
    condition.in("recipient.age_band", scope.recipientAges(), ScopeCondition::key);
    return condition.clauses.isEmpty() ? "true" : String.join(" && ", condition.clauses);
  }

  private <T> void in(String name, Collection<T> permitted, Function<T, String> word) {
    if (!permitted.isEmpty()) {
      clauses.add(
          permitted.stream()
              .map(value -> '"' + word.apply(value).replace("\\", "").replace("\"", "") + '"')
              .sorted()
              .collect(Collectors.joining(", ", name + " in [", "]")));
    }
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
