package io.parapet.policies.engine.lint.reasoning;

import io.parapet.policies.engine.expression.Clauses;
import io.parapet.policies.engine.expression.Expression;
import io.parapet.policies.engine.lint.reasoning.Alternatives.Alternative;
import io.parapet.policies.engine.lint.reasoning.Formula.Atom;
import io.parapet.policies.engine.lint.reasoning.Values.Numbers;
import io.parapet.policies.engine.lint.reasoning.Values.Words;
import io.parapet.policies.policy.file.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds conditions, and alternatives within them, that can never be true, and says why. */
public final class Contradictions {
  private final Expression condition;
  private final List<Oddity> found = new ArrayList<>();

  private Contradictions(Expression condition) {
    this.condition = condition;
  }

  /** Fatal when the whole condition is concerned. */
  public static List<Oddity> in(Expression condition) {
    Contradictions check = new Contradictions(condition);
    Formula formula = Reading.of(condition);
    Alternatives.of(formula).ifPresent(all -> check.look(formula, all));
    return check.found.stream().distinct().toList();
  }

  private void look(Formula formula, List<Alternative> all) {
    List<Alternative> possible = all.stream().filter(Alternative::possible).toList();
    Set<Atom> alive = new HashSet<>();
    possible.forEach(alternative -> alive.addAll(alternative.atoms()));
    if (all.isEmpty()) {
      found.add(new Oddity(0, "can never hold: it is written as false", true));
    }
    all.stream()
        .filter(alternative -> !alternative.possible())
        .filter(alternative -> !alive.containsAll(alternative.atoms()))
        .forEach(alternative -> clash(alternative, possible.isEmpty()));
  }

  private void clash(Alternative alternative, boolean fatal) {
    Map<String, Domain> box = new HashMap<>();
    Map<String, Atom> before = new HashMap<>();
    for (Atom atom : alternative.atoms()) {
      Domain left = box.getOrDefault(atom.variable(), atom.natural()).meet(atom.when());
      if (left.empty()) {
        String what = fatal ? "can never hold: " : "this alternative can never hold: ";
        found.add(new Oddity(offset(atom), what + why(atom, before.get(atom.variable())), fatal));
        return;
      }
      box.put(atom.variable(), left);
      before.put(atom.variable(), atom);
    }
  }

  private String why(Atom atom, @Nullable Atom before) {
    if (atom.left().empty()) {
      return natural(atom);
    }
    return before == null
        ? "nothing is left for " + atom.variable()
        : "'" + before.text(condition) + "' and '" + atom.text(condition) + "' exclude each other";
  }

  private static String natural(Atom atom) {
    return switch (atom.natural().values()) {
      case Numbers numbers ->
          "%s is never below %s or above %s"
              .formatted(atom.variable(), numbers.hull().from(), numbers.hull().to());
      case Words words -> atom.variable() + " is always one of " + vocabulary(atom, words);
      default -> atom.variable() + " is never so";
    };
  }

  private static String vocabulary(Atom atom, Words natural) {
    Set<String> known = new TreeSet<>(natural.words());
    String written = String.join(", ", ((Words) atom.when().values()).words());
    return String.join(", ", known) + Suggestion.among(written, known);
  }

  private int offset(Atom atom) {
    return Clauses.offset(condition, atom.node());
  }
}
