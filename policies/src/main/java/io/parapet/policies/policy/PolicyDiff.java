package io.parapet.policies.policy;

import io.parapet.policies.policy.Ladder.Rung;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a policy in meaning; wording and layout do not count. */
public final class PolicyDiff {
  private final List<String> lines = new ArrayList<>();

  private PolicyDiff() {}

  /** One line for each difference, such as {@code threshold limit: 0.65 → 0.7}. */
  public static List<String> between(Policy a, Policy b) {
    PolicyDiff diff = new PolicyDiff();
    diff.compare("stage", stage(a), stage(b));
    diff.compare("expires", a.rollout().expires(), b.rollout().expires());
    diff.compare("harm", a.harm(), b.harm());
    diff.compare("severity", a.severity(), b.severity());
    diff.compare("scope", a.scope(), b.scope());
    diff.compare("condition", oneLine(a.condition()), oneLine(b.condition()));
    diff.compare("score", oneLine(a.score()), oneLine(b.score()));
    diff.compare("response", a.response(), b.response());
    diff.compare("relief", a.relief(), b.relief());
    diff.compare("guard", a.guard(), b.guard());
    diff.each("parameter", values(a), values(b));
    diff.each("threshold", rungs(a), rungs(b));
    diff.each("measures", measures(a), measures(b));
    diff.each("override", named(a.overrides()), named(b.overrides()));
    return diff.lines;
  }

  private static String stage(Policy policy) {
    Rollout rollout = policy.rollout();
    return rollout.stage() + (rollout.canaryPercent() < 100 ? " " + rollout.canaryPercent() : "");
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static Map<String, Object> values(Policy policy) {
    return named(policy.parameters());
  }

  private static Map<String, Object> named(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value));
    return named;
  }

  private static Map<String, Object> rungs(Policy policy) {
    Map<String, Object> at = new LinkedHashMap<>();
    policy.thresholds().rungs().forEach(rung -> at.put(name(rung), rung.at()));
    return at;
  }

  private static Map<String, Object> measures(Policy policy) {
    Map<String, Object> measures = new LinkedHashMap<>();
    policy.thresholds().rungs().forEach(rung -> measures.put(name(rung), rung.measures()));
    return measures;
  }

  private static String name(Rung rung) {
    return rung.outcome().name().toLowerCase(java.util.Locale.ROOT);
  }

  private void each(String what, Map<String, Object> a, Map<String, Object> b) {
    TreeSet<String> names = new TreeSet<>(a.keySet());
    names.addAll(b.keySet());
    names.forEach(name -> compare(what + " " + name, a.get(name), b.get(name)));
  }

  private void compare(String what, @Nullable Object a, @Nullable Object b) {
    if (!Objects.equals(a, b)) {
      lines.add(what + ": " + (a == null ? "none" : a) + " → " + (b == null ? "none" : b));
    }
  }
}
