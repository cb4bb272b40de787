package io.parapet.policies.policy;

import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Parameter.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a file says, part by part: a dotted name such as {@code thresholds.limit.at}, and the value
 * as it would be written. Two files that say the same have the same parts, whatever their layout.
 */
public final class Parts {
  private final Map<String, String> parts = new LinkedHashMap<>();

  private Parts() {}

  /** All of a policy but its version. */
  public static Map<String, String> of(Policy policy) {
    Parts parts = new Parts();
    parts.head(policy);
    parts.scope(policy.scope());
    policy.parameters().forEach((name, value) -> parts.parameter("parameters." + name, value));
    parts.text("condition", policy.condition());
    parts.text("score", policy.score());
    parts.ladder("thresholds.", policy.thresholds());
    parts.consequences(policy);
    policy.overrides().forEach((platform, override) -> parts.override(platform.value(), override));
    parts.words(policy);
    return parts.parts;
  }

  /** The entries of a shared list. */
  public static Map<String, String> of(NamedSet set) {
    Parts parts = new Parts();
    set.entries()
        .forEach(
            (entry, end) ->
                parts.put(
                    "entry '" + entry + "'",
                    end.equals(Instant.MAX) ? "without end" : "until " + end));
    return parts.parts;
  }

  /** The strike ladder. */
  public static Map<String, String> of(StrikeLadder ladder) {
    Parts parts = new Parts();
    parts.put("version", ladder.version());
    parts.put("half_life", Written.duration(ladder.halfLife()));
    parts.put("exempt", list(ladder.exempt()));
    for (StrikeLadder.Step step : ladder.steps()) {
      parts.put(
          "step at " + Written.number(step.at()),
          Written.word(step.follows())
              + (step.lasts() == null ? "" : " for " + Written.duration(step.lasts())));
    }
    return parts.parts;
  }

  private void head(Policy policy) {
    text("title", policy.title());
    text("owner", policy.owner());
    put("harm", policy.harm().key());
    put("severity", Written.word(policy.severity()));
    put("stage", Written.stage(policy.rollout()));
    put("expires", policy.rollout().expires());
  }

  private void scope(Scope scope) {
    put("scope.subjects", list(scope.subjects()));
    put("scope.platforms", list(scope.platforms()));
    put("scope.surfaces", list(scope.surfaces()));
    put("scope.encryption", list(scope.encryption()));
    put("scope.conversations", list(scope.conversations()));
    put("scope.accounts", list(scope.accounts()));
    put("scope.sender_ages", list(scope.senderAges()));
    put("scope.recipient_ages", list(scope.recipientAges()));
  }

  private void parameter(String name, Parameter parameter) {
    value(name, parameter);
    switch (parameter) {
      case Quantity q -> {
        put(name + ".unit", Written.word(q.unit()));
        put(
            name + ".range",
            Written.amount(q.min(), q.unit()) + " to " + Written.amount(q.max(), q.unit()));
      }
      case Words w -> put(name + ".max_entries", w.maxEntries());
    }
    text(name + ".meaning", parameter.meaning());
  }

  private void value(String name, Parameter parameter) {
    put(
        name,
        switch (parameter) {
          case Quantity q -> Written.amount(q.value(), q.unit());
          case Words w -> list(w.values());
        });
  }

  private void ladder(String prefix, Ladder ladder) {
    for (Rung rung : ladder.rungs()) {
      String name = prefix + Written.word(rung.outcome());
      put(name, Written.number(rung.at()));
      put(
          name + ".measures",
          rung.measures().stream().map(Written::measure).collect(Collectors.joining(", ")));
    }
  }

  private void consequences(Policy policy) {
    put("response", Written.word(policy.response()));
    Relief relief = policy.relief();
    put("relief.weight", relief == null ? null : Written.number(relief.weight()));
    put("relief.from", relief == null ? null : list(relief.from()));
    put("guard.per_hour", policy.guard().perHour());
    put("guard.per_day", policy.guard().perDay());
  }

  private void override(String platform, Override override) {
    String prefix = "overrides." + platform;
    put(prefix, "differs");
    put(prefix + ".stage", override.rollout() == null ? null : Written.stage(override.rollout()));
    override.values().forEach((name, value) -> value(prefix + ".parameters." + name, value));
    if (override.thresholds() != null) {
      ladder(prefix + ".thresholds.", override.thresholds());
    }
  }

  private void words(Policy policy) {
    text("rationale", policy.documentation().rationale());
    text("reference", policy.documentation().reference());
    text("runbook", policy.documentation().runbook());
    UserNotice notice = policy.notice();
    text("notice", notice == null ? "none" : notice.text());
    if (notice != null) {
      notice.translations().forEach((language, words) -> text("notice." + language, words));
    }
    put("transparency", Written.word(policy.transparency()));
  }

  private static String list(Collection<?> values) {
    return values.stream()
        .map(value -> value instanceof Enum<?> e ? Written.word(e) : value.toString())
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Line breaks and indentation say nothing. */
  private void text(String name, String text) {
    put(name, text.strip().replaceAll("\\s+", " "));
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      parts.put(name, Objects.toString(value));
    }
  }
}
