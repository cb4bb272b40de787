package io.parapet.policies.policy.file;

import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Parameter.Quantity;
import io.parapet.policies.policy.Parameter.Words;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.Stage;
import java.util.Collection;
import java.util.stream.Collectors;

/** Prints a policy with every default filled in, in the language it is written in. */
public final class PolicyPrint {
  private final StringBuilder out = new StringBuilder();

  private PolicyPrint() {}

  public static String of(Policy policy) {
    PolicyPrint print = new PolicyPrint();
    print.head(policy);
    print.scope(policy);
    print.parameters(policy);
    print.block("condition", policy.condition());
    print.block("score", policy.score());
    print.thresholds(policy);
    print.tail(policy);
    return print.out.toString();
  }

  private void head(Policy policy) {
    line("id", policy.id());
    line("title", policy.title());
    line("owner", policy.owner());
    line("harm", policy.harm().key());
    line("severity", Values.key(policy.severity()));
    line("stage", stage(policy));
    if (policy.rollout().expires() != null) {
      line("expires", policy.rollout().expires());
    }
  }

  private static String stage(Policy policy) {
    String stage = Values.key(policy.rollout().stage());
    return policy.rollout().stage() == Stage.CANARY
        ? stage + " " + policy.rollout().canaryPercent() + " %"
        : stage;
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
    String all =
        values.stream()
            .map(value -> value instanceof Enum<?> e ? Values.key(e) : value.toString())
            .sorted()
            .collect(Collectors.joining(", "));
    out.append("  ").append(key).append(": [").append(all).append("]\n");
  }

  private void parameters(Policy policy) {
    out.append("parameters:\n");
    policy.parameters().forEach(this::parameter);
  }

  private void parameter(String name, Parameter parameter) {
    out.append("  ").append(name).append(":\n");
    switch (parameter) {
      case Quantity q ->
          out.append(
              "    value: %s%n    unit: %s%n    range: [%s, %s]%n"
                  .formatted(
                      plain(q.value()), Values.key(q.unit()), plain(q.min()), plain(q.max())));
      case Words w ->
          out.append(
              "    values: [%s]%n    max_entries: %d%n"
                  .formatted(String.join(", ", w.values()), w.maxEntries()));
    }
    out.append("    meaning: ").append(parameter.meaning()).append('\n');
  }

  private void thresholds(Policy policy) {
    out.append("thresholds:\n");
    for (Rung rung : policy.thresholds().rungs()) {
      out.append(
          "  %s:%n    at: %s%n    measures:%s%n"
              .formatted(
                  Values.key(rung.outcome()),
                  plain(rung.at()),
                  rung.measures().isEmpty() ? " []" : ""));
      rung.measures().forEach(this::measure);
    }
  }

  private void measure(Measure measure) {
    out.append(
        "      - {do: %s, to: %s%s, release: %s, reversible: %s}%n"
            .formatted(
                Values.key(measure.kind()),
                Values.key(measure.subject()),
                measure.duration() == null ? "" : ", for: " + measure.duration().toHours() + " h",
                measure.releasedByDefault(),
                measure.reversible()));
  }

  private void tail(Policy policy) {
    var relief = policy.relief();
    if (relief != null) {
      out.append(
          "relief: {weight: %s, from: [%s]}%n"
              .formatted(
                  plain(relief.weight()),
                  relief.from().stream()
                      .map(h -> h.key())
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    line("response", Values.key(policy.response()));
    out.append(
        "guard: {per_hour: %d, per_day: %d}%n"
            .formatted(policy.guard().perHour(), policy.guard().perDay()));
    block("rationale", policy.documentation().rationale());
    block("reference", policy.documentation().reference());
    block("runbook", policy.documentation().runbook());
    var notice = policy.notice();
    block("notice", notice == null ? "none" : notice.text());
    line("transparency", Values.key(policy.transparency()));
  }

  private void line(String key, Object value) {
    out.append(key).append(": ").append(value).append('\n');
  }

  private void block(String key, String text) {
    out.append(key).append(": |\n").append(text.indent(2));
  }

  static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
