package io.parapet.policies.policy.file;

import io.parapet.policies.policy.Ladder;
import io.parapet.policies.policy.Ladder.Rung;
import io.parapet.policies.policy.file.YamlNode.Scalar;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code thresholds}: from which score on which outcome, and the measures it stands for. */
final class LadderReader {
  private static final Map<String, Outcome> OUTCOMES =
      Map.of(
          "flag", Outcome.FLAG,
          "limit", Outcome.LIMIT,
          "hold", Outcome.HOLD,
          "block", Outcome.BLOCK);

  private final Fields outer;
  private final Map<String, Place> places;

  LadderReader(Fields outer, Map<String, Place> places) {
    this.outer = outer;
    this.places = places;
  }

  Ladder read(YamlNode node, String name) {
    Fields fields = outer.inner(node, List.of("flag", "limit", "hold", "block"));
    List<Rung> rungs = new ArrayList<>();
    fields
        .each(n -> n)
        .forEach(
            (key, value) -> {
              Outcome outcome = OUTCOMES.get(key);
              if (outcome != null) {
                places.put(name + "." + key, value.place());
                rungs.add(rung(outcome, value));
              }
            });
    return new Ladder(rungs);
  }

  private Rung rung(Outcome outcome, YamlNode node) {
    if (node instanceof Scalar) {
      return new Rung(outcome, Values.share(node), List.of());
    }
    Fields fields = outer.inner(node, List.of("at", "measures"));
    return new Rung(
        outcome,
        fields.require("at", Values::share, 0.0),
        fields.optional("measures", n -> Values.list(n, this::measure), List.of()));
  }

  private Measure measure(YamlNode node) {
    Fields fields = outer.inner(node, List.of("do", "to", "for", "release", "reversible"));
    return new Measure(
        fields.require("do", Values.word(MeasureKind.class), MeasureKind.WARN_RECIPIENT),
        fields.require("to", Values.word(MeasureSubject.class), MeasureSubject.MESSAGE),
        fields.maybe("for", Values::lasting),
        fields.optional("release", Values::truth, true),
        fields.optional("reversible", Values::truth, true));
  }
}
