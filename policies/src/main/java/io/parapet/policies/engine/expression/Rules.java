package io.parapet.policies.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.ast.CelReference;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.file.Suggestion;
import io.parapet.policies.score.TextLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the type checker cannot know: bounds of loops, and names inside of quotes. */
final class Rules {
  private static final Set<String> WANT_LITERAL =
      Set.of("text.score", "text.query", "text.phrase", "policy.fired", "policy.score");

  private final CelAbstractSyntaxTree tree;
  private final List<Mistakes.AtNode> mistakes = new ArrayList<>();
  private final Set<String> features = new LinkedHashSet<>();
  private final Set<PolicyId> policies = new LinkedHashSet<>();
  private final Set<TextQuery> queries = new LinkedHashSet<>();

  private Rules(CelAbstractSyntaxTree tree) {
    this.tree = tree;
  }

  static Rules check(CelAbstractSyntaxTree tree) {
    Rules rules = new Rules(tree);
    rules.visit(tree.getExpr(), false);
    return rules;
  }

  CelAbstractSyntaxTree tree() {
    return tree;
  }

  List<Mistakes.AtNode> mistakes() {
    return mistakes;
  }

  Set<String> features() {
    return features;
  }

  Set<TextQuery> queries() {
    return queries;
  }

  Set<PolicyId> policies() {
    return policies;
  }

  private void visit(CelExpr node, boolean inLoop) {
    switch (node.getKind()) {
      case CALL -> call(node, inLoop);
      case LIST -> node.list().elements().forEach(this::word);
      case SELECT -> {
        String name = feature(node);
        if (name == null) {
          refuse(node, "'." + node.select().field() + "' is not part of a feature's name");
        } else {
          features.add(name);
        }
      }
      case IDENT -> {
        String name = feature(node);
        if (name != null) {
          features.add(name);
        }
      }
      case COMPREHENSION -> loop(node, inLoop);
      case MAP, STRUCT -> refuse(node, "maps and structures are not used in policies");
      default -> {}
    }
  }

  private void word(CelExpr element) {
    if (text(element) == null) {
      refuse(element, "a list in brackets holds words in quotes");
    }
  }

  private void loop(CelExpr node, boolean inLoop) {
    if (inLoop) {
      refuse(node, "a loop inside a loop can run away; use a set or a second policy");
    } else if (!bounded(node.comprehension().iterRange())) {
      refuse(
          node,
          "a loop runs only over a list with a known bound: a list feature, a list parameter or a"
              + " list in brackets");
    }
    visit(node.comprehension().iterRange(), inLoop);
    visit(node.comprehension().loopStep(), true);
  }

  private boolean bounded(CelExpr range) {
    String name = feature(range);
    return range.getKind() == Kind.LIST
        || (name != null && FeatureCatalog.find(name).filter(f -> f.bound() > 0).isPresent());
  }

  private void call(CelExpr node, boolean inLoop) {
    String function = node.call().function();
    if (WANT_LITERAL.contains(function)) {
      literal(node, function);
    }
    if (function.equals("known") && feature(node.call().args().get(0)) == null) {
      refuse(node, "known(…) asks for a feature");
    }
    if (function.equals("text.any_of")) {
      anyOf(node);
    }
    node.call().target().ifPresent(target -> visit(target, inLoop));
    node.call().args().forEach(argument -> visit(argument, inLoop));
  }

  private @Nullable String feature(CelExpr node) {
    CelReference reference = tree.getReferenceMap().get(node.id());
    return reference != null && reference.name().contains(".") ? reference.name() : null;
  }

  private void anyOf(CelExpr node) {
    String set = setName(node.call().args().get(0));
    if (set == null) {
      refuse(node, "text.any_of(…) asks for a set such as sets.scam_phrases");
    } else {
      queries.add(new TextQuery.AnyOf(set));
    }
  }

  private void literal(CelExpr node, String function) {
    String argument = text(node.call().args().get(0));
    if (argument == null) {
      refuse(node, function + "(…) asks for text in quotes");
      return;
    }
    switch (function) {
      case "text.score" -> label(node, argument);
      case "text.query" -> queries.add(new TextQuery.Lucene(argument));
      case "text.phrase" -> queries.add(new TextQuery.Phrase(argument));
      default -> policies.add(new PolicyId(argument));
    }
  }

  private void label(CelExpr node, String argument) {
    List<String> labels = Arrays.stream(TextLabel.values()).map(TextLabel::key).toList();
    features.add("text." + argument);
    if (!labels.contains(argument)) {
      refuse(
          node,
          "unknown label '"
              + argument
              + "'; expected one of "
              + String.join(", ", labels)
              + Suggestion.among(argument, labels));
    }
  }

  private void refuse(CelExpr node, String message) {
    mistakes.add(new Mistakes.AtNode(node.id(), message));
  }

  /** What a call asks of reported text, or null. */
  static @Nullable TextQuery query(CelExpr call) {
    CelExpr asked = call.call().args().isEmpty() ? call : call.call().args().getFirst();
    return switch (call.call().function()) {
      case "text.query" -> new TextQuery.Lucene(Objects.requireNonNull(text(asked)));
      case "text.phrase" -> new TextQuery.Phrase(Objects.requireNonNull(text(asked)));
      case "text.any_of" -> new TextQuery.AnyOf(Objects.requireNonNull(setName(asked)));
      default -> null;
    };
  }

  /** The text of a literal, or null. */
  static @Nullable String text(CelExpr node) {
    return node.getKind() == Kind.CONSTANT
            && node.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? node.constant().stringValue()
        : null;
  }

  /** The name in {@code sets.named("x")}, or null. */
  static @Nullable String setName(CelExpr node) {
    return node.getKind() == Kind.CALL && node.call().function().equals("sets.named")
        ? text(node.call().args().get(0))
        : null;
  }
}
