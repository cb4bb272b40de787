package io.parapet.policies.engine.index;

import io.parapet.policies.engine.expression.TextQuery;
import io.parapet.policies.engine.expression.Truth;
import io.parapet.policies.id.PolicyId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A lowered condition. Equal conditions are equal records, so that shared ones are found. */
public sealed interface Condition {
  Condition TRUE = new Always(Truth.TRUE);

  Truth truth(State state);

  /** Always the same. */
  record Always(Truth value) implements Condition {
    @Override
    public Truth truth(State state) {
      return value;
    }
  }

  record And(List<Condition> parts) implements Condition {
    @Override
    public Truth truth(State state) {
      Truth all = Truth.TRUE;
      for (int i = 0; i < parts.size() && all != Truth.FALSE; i++) {
        all = all.and(parts.get(i).truth(state));
      }
      return all;
    }
  }

  record Or(List<Condition> parts) implements Condition {
    @Override
    public Truth truth(State state) {
      Truth any = Truth.FALSE;
      for (int i = 0; i < parts.size() && any != Truth.TRUE; i++) {
        any = any.or(parts.get(i).truth(state));
      }
      return any;
    }
  }

  record Not(Condition part) implements Condition {
    @Override
    public Truth truth(State state) {
      return part.truth(state).not();
    }
  }

  record Compare(Quantity left, Comparison by, Quantity right) implements Condition {
    @Override
    public Truth truth(State state) {
      return by.of(left.number(state), right.number(state));
    }
  }

  /** A boolean feature. */
  record Flag(int slot) implements Condition {
    @Override
    public Truth truth(State state) {
      double value = state.number(slot);
      return Double.isNaN(value) ? Truth.UNKNOWN : Truth.of(value == 1);
    }
  }

  record Known(int slot) implements Condition {
    @Override
    public Truth truth(State state) {
      return Truth.of(state.has(slot));
    }
  }

  /** The first unless it is unknown. */
  record OrElse(Condition first, Condition second) implements Condition {
    @Override
    public Truth truth(State state) {
      Truth known = first.truth(state);
      return known == Truth.UNKNOWN ? second.truth(state) : known;
    }
  }

  record Choice(Condition when, Condition yes, Condition no) implements Condition {
    @Override
    public Truth truth(State state) {
      return switch (when.truth(state)) {
        case TRUE -> yes.truth(state);
        case FALSE -> no.truth(state);
        case UNKNOWN -> Truth.UNKNOWN;
      };
    }
  }

  /** Both true or both false. */
  record Same(Condition left, Condition right) implements Condition {
    @Override
    public Truth truth(State state) {
      Truth a = left.truth(state);
      Truth b = right.truth(state);
      return a == Truth.UNKNOWN || b == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.of(a == b);
    }
  }

  record OneOf(Word word, Set<String> words) implements Condition {
    @Override
    public Truth truth(State state) {
      String value = word.word(state);
      return value == null ? Truth.UNKNOWN : Truth.of(words.contains(value));
    }
  }

  record SameWord(Word left, Word right) implements Condition {
    @Override
    public Truth truth(State state) {
      String a = left.word(state);
      String b = right.word(state);
      return a == null || b == null ? Truth.UNKNOWN : Truth.of(a.equals(b));
    }
  }

  /** A shared set is asked by name, so that a condition does not change with its entries. */
  record InSet(Word word, String set) implements Condition {
    @Override
    public Truth truth(State state) {
      String value = word.word(state);
      return value == null ? Truth.UNKNOWN : Truth.of(state.inSet(set, value));
    }
  }

  record InList(Word word, Words list) implements Condition {
    @Override
    public Truth truth(State state) {
      String value = word.word(state);
      List<String> values = list.words(state);
      return value == null || values == null ? Truth.UNKNOWN : Truth.of(values.contains(value));
    }
  }

  record Spelling(Word word, SpellingTest test, Word argument) implements Condition {
    @Override
    public Truth truth(State state) {
      String a = word.word(state);
      String b = argument.word(state);
      return a == null || b == null ? Truth.UNKNOWN : Truth.of(test.test(a, b));
    }
  }

  /** For some, or for all, entries of a list. */
  record Loop(Words list, boolean all, Condition body) implements Condition {
    @Override
    public Truth truth(State state) {
      List<String> values = list.words(state);
      if (values == null) {
        return Truth.UNKNOWN;
      }
      Truth result = Truth.of(all);
      for (int i = 0; i < values.size(); i++) {
        Truth one = state.withLocal(values.get(i), body);
        result = all ? result.and(one) : result.or(one);
      }
      return result;
    }
  }

  record Text(TextQuery query) implements Condition {
    @Override
    public Truth truth(State state) {
      return state.text(query);
    }
  }

  record Fired(PolicyId policy) implements Condition {
    @Override
    public Truth truth(State state) {
      return state.others().fired(policy);
    }
  }

  /** Before a policy's day of expiry. */
  record Before(java.time.Instant end) implements Condition {
    @Override
    public Truth truth(State state) {
      return Truth.of(state.now().isBefore(end));
    }
  }

  /** Evaluated once for a subject, however many policies share it. */
  record Shared(Condition part, int memo) implements Condition {
    @Override
    public Truth truth(State state) {
      return state.once(memo, part);
    }
  }

  static Condition and(List<Condition> parts) {
    return join(parts, Truth.FALSE, Truth.TRUE, true);
  }

  static Condition or(List<Condition> parts) {
    return join(parts, Truth.TRUE, Truth.FALSE, false);
  }

  /** Flattens, drops what changes nothing, and stops at what decides alone. */
  private static Condition join(
      List<Condition> parts, Truth decides, Truth neutral, boolean conjunction) {
    Set<Condition> flat = new LinkedHashSet<>();
    for (Condition part : parts) {
      switch (part) {
        case And and when conjunction -> flat.addAll(and.parts());
        case Or or when !conjunction -> flat.addAll(or.parts());
        default -> flat.add(part);
      }
    }
    flat.remove(new Always(neutral));
    if (flat.contains(new Always(decides))) {
      return new Always(decides);
    }
    List<Condition> list = List.copyOf(flat);
    return switch (list.size()) {
      case 0 -> new Always(neutral);
      case 1 -> list.get(0);
      default -> conjunction ? new And(list) : new Or(list);
    };
  }

  /** The negation, pushed inwards, so that alternatives come to the surface. */
  static Condition not(Condition part) {
    return switch (part) {
      case Always always -> new Always(always.value().not());
      case Not not -> not.part();
      case And and -> or(all(and.parts()));
      case Or or -> and(all(or.parts()));
      case Compare compare -> new Compare(compare.left(), compare.by().negated(), compare.right());
      default -> new Not(part);
    };
  }

  private static List<Condition> all(List<Condition> parts) {
    List<Condition> negated = new ArrayList<>();
    parts.forEach(part -> negated.add(not(part)));
    return negated;
  }
}
