package io.parapet.policies.policy.file;

import io.parapet.policies.policy.Rollout;
import io.parapet.policies.verdict.Stage;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code stage} ({@code draft}, {@code shadow}, {@code canary 5 %}, {@code enforced}). */
final class RolloutReader {
  private static final Pattern CANARY = Pattern.compile("canary +(\\d{1,3}(?:\\.\\d{1,2})?) ?%");

  private RolloutReader() {}

  static Rollout read(Fields fields) {
    LocalDate expires = fields.maybe("expires", Values::date);
    return fields.require("stage", node -> stage(node, expires), Rollout.of(Stage.DRAFT));
  }

  static Rollout stage(YamlNode node, @Nullable LocalDate expires) {
    String text = Values.text(node);
    Matcher canary = CANARY.matcher(text);
    if (canary.matches() && Double.parseDouble(canary.group(1)) <= 100) {
      return new Rollout(Stage.CANARY, Double.parseDouble(canary.group(1)), expires);
    }
    return switch (text) {
      case "draft" -> new Rollout(Stage.DRAFT, 100, expires);
      case "shadow" -> new Rollout(Stage.SHADOW, 100, expires);
      case "enforced" -> new Rollout(Stage.ENFORCED, 100, expires);
      default -> throw Values.expected("draft, shadow, canary N % or enforced", node);
    };
  }
}
