package io.parapet.policies.engine.lint.reasoning;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.WhoMayMessage;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.Unit;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.verdict.SubjectKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of variables, and what each can be at all. */
public final class Variables {
  private static final Map<String, Set<String>> VOCABULARY =
      Map.of(
          "subject.kind", words(SubjectKind.class),
          "message.encryption", words(Encryption.class),
          "message.conversation_kind", words(ConversationKind.class),
          "sender.account_kind", words(AccountKind.class),
          "sender.age_band", words(AgeBand.class),
          "recipient.age_band", words(AgeBand.class),
          "recipient.who_may_message", words(WhoMayMessage.class),
          "report.reason", words(ReportReason.class),
          "report.proof", Set.of("verified", "sent_content_unverified", "unverifiable", "forged"));

  private Variables() {}

  /** A feature's name, or the expression itself with parameters replaced by their values. */
  static String name(Expression expression, CelExpr node) {
    String reference = expression.reference(node);
    if (reference != null && node.getKind() != Kind.CALL) {
      return reference;
    }
    boolean score = node.getKind() == Kind.CALL && node.call().function().equals("text.score");
    return score
        ? "text." + node.call().args().get(0).constant().stringValue()
        : Clauses.text(expression, node);
  }

  /** The words that a variable can be; empty when it can be any. */
  public static Optional<Set<String>> vocabulary(String variable) {
    return Optional.ofNullable(VOCABULARY.get(variable));
  }

  /** The numbers that a feature can be. */
  static Span numbers(String variable) {
    Unit unit = FeatureCatalog.find(variable).map(Feature::unit).orElse(Unit.NONE);
    return switch (unit) {
      case RATIO, PROBABILITY -> new Span(0, 1);
      case CHANGE -> new Span(-1, 1);
      case HOUR -> new Span(0, 23);
      case NONE -> Span.ALL;
      default -> new Span(0, Double.POSITIVE_INFINITY);
    };
  }

  private static Set<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
