package io.parapet.policies.policy.file;

import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.Ladder;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Override;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Parameter.Words;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.UserNotice;
import io.parapet.policies.policy.Written;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prints a policy with every default filled in, in the language it is written in. */
public final class PolicyPrint {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} _./%-]*[\\p{L}\\p{N}_./%-])?");

  private final StringBuilder out = new StringBuilder();

  private PolicyPrint() {}

  /** Everywhere, with what each platform does otherwise. */
  public static String of(Policy policy) {
    PolicyPrint print = new PolicyPrint();
    print.beforeOverrides(policy);
    print.overrides(policy);
    print.documentation(policy);
    return print.out.toString();
  }

  /** As it holds on one platform. */
  public static String on(PlatformId platform, Policy policy) {
    PolicyPrint print = new PolicyPrint();
    print.out.append("# As it holds on ").append(platform).append('\n');
    print.beforeOverrides(policy.on(platform));
    print.documentation(policy);
    return print.out.toString();
  }

  private void beforeOverrides(Policy policy) {
    head(policy);
    scope(policy);
    parameters(policy);
    block("condition", policy.condition());
    block("score", policy.score());
    ladder("", policy.thresholds());
    consequences(policy);
  }

  private void head(Policy policy) {
    line("id", policy.id());
    line("title", scalar(policy.title()));
    line("owner", scalar(policy.owner()));
    line("harm", policy.harm().key());
    line("severity", Values.key(policy.severity()));
    line("stage", Written.stage(policy.rollout()));
    if (policy.rollout().expires() != null) {
      line("expires", policy.rollout().expires());
    }
  }

  private void scope(Policy policy) {
    var scope = policy.scope();
    out.append("scope:\n");
    list("subjects", scope.subjects());
    list("platforms", scope.platforms());
    list("surfaces", scope.surfaces());
    list("encryption", scope.encryption());
    list("conversations", scope.conversations());
    list("accounts", scope.accounts());
    list("sender_ages", scope.senderAges());
    list("recipient_ages", scope.recipientAges());
  }

  private void list(String key, Collection<?> values) {
    out.append("  ").append(key).append(": ").append(list(values));
    out.append(values.isEmpty() ? "  # any\n" : "\n");
  }

  private static String list(Collection<?> values) {
    return values.stream()
        .map(value -> value instanceof Enum<?> e ? Values.key(e) : scalar(value.toString()))
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Quoted where YAML might read something else into it. */
  private static String scalar(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
  }

  private void parameters(Policy policy) {
    out.append(policy.parameters().isEmpty() ? "parameters: {}\n" : "parameters:\n");
    policy.parameters().forEach(this::parameter);
  }

  private void parameter(String name, Parameter parameter) {
    out.append("  ").append(name).append(":\n");
    switch (parameter) {
      case Quantity q ->
          out.append(
              "    value: %s%n    unit: %s%n    range: [%s, %s]%n"
                  .formatted(
                      Written.amount(q.value(), q.unit()),
                      Values.key(q.unit()),
                      Written.amount(q.min(), q.unit()),
                      Written.amount(q.max(), q.unit())));
      case Words w ->
          out.append("    values: %s%n    max_entries: %d%n".formatted(words(w), w.maxEntries()));
    }
    out.append("    meaning: ").append(scalar(parameter.meaning())).append('\n');
  }

  /** In their order, which a policy may mean. */
  private static String words(Words words) {
    return words.values().stream()
        .map(PolicyPrint::scalar)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private void ladder(String indent, Ladder ladder) {
    out.append(indent).append("thresholds:").append(ladder.rungs().isEmpty() ? " {}\n" : "\n");
    for (Rung rung : ladder.rungs()) {
      out.append(
          "%s  %s:%n%s    at: %s%n%s    measures:%s%n"
              .formatted(
                  indent,
                  Values.key(rung.outcome()),
                  indent,
                  Written.number(rung.at()),
                  indent,
                  rung.measures().isEmpty() ? " []" : ""));
      rung.measures().forEach(m -> out.append(indent + "      - " + Written.measure(m) + "\n"));
    }
  }

  /** What each platform does otherwise, beside what it does elsewhere. */
  private void overrides(Policy policy) {
    if (!policy.overrides().isEmpty()) {
      out.append("overrides:\n");
      policy.overrides().forEach((platform, o) -> override(policy, platform, o));
    }
  }

  private void override(Policy policy, PlatformId platform, Override override) {
    out.append("  ").append(platform).append(":\n");
    if (override.rollout() != null) {
      out.append("    stage: ").append(Written.stage(override.rollout()));
      out.append(elsewhere(Written.stage(policy.rollout())));
    }
    if (!override.values().isEmpty()) {
      out.append("    parameters:\n");
      override
          .values()
          .forEach(
              (name, value) ->
                  out.append("      " + name + ": " + value(value))
                      .append(elsewhere(value(policy.parameters().get(name)))));
    }
    if (override.thresholds() != null) {
      ladder("    ", override.thresholds());
    }
  }

  private static String elsewhere(String value) {
    return "  # elsewhere " + value + "\n";
  }

  private static String value(@Nullable Parameter parameter) {
    return switch (parameter) {
      case Quantity q -> Written.amount(q.value(), q.unit());
      case Words w -> words(w);
      case null -> "none";
    };
  }

  private void consequences(Policy policy) {
    var relief = policy.relief();
    if (relief != null) {
      out.append(
          "relief: {weight: %s, from: [%s]}%n"
              .formatted(
                  Written.number(relief.weight()),
                  relief.from().stream()
                      .map(h -> h.key())
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    line("response", Values.key(policy.response()));
    out.append(
        "guard: {per_hour: %d, per_day: %d}%n"
            .formatted(policy.guard().perHour(), policy.guard().perDay()));
  }

  private void documentation(Policy policy) {
    block("rationale", policy.documentation().rationale());
    block("reference", policy.documentation().reference());
    block("runbook", policy.documentation().runbook());
    notice(policy.notice());
    line("transparency", Values.key(policy.transparency()));
  }

  private void notice(@Nullable UserNotice notice) {
    if (notice == null || notice.translations().isEmpty()) {
      block("notice", notice == null ? "none" : notice.text());
      return;
    }
    out.append("notice:\n").append(written("en", notice.text()).indent(2));
    notice
        .translations()
        .forEach((language, text) -> out.append(written(language, text).indent(2)));
  }

  private static String written(String key, String text) {
    return key + ": |\n" + text.indent(2);
  }

  private void line(String key, Object value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private void block(String key, String text) {
    out.append(written(key, text));
  }
}
