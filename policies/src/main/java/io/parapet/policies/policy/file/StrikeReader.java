package io.parapet.policies.policy.file;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.StrikeLadder;
import io.parapet.policies.policy.StrikeLadder.Step;
import io.parapet.policies.policy.Written;
import io.parapet.policies.verdict.MeasureKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads the strike ladder. */
public final class StrikeReader {
  private static final String PATH = "strikes/ladder.yaml";

  private StrikeReader() {}

  /** The ladder inside the jar. */
  public static StrikeLadder bundled() {
    PolicyFile file =
        BundledFiles.catalogue().stream()
            .filter(f -> f.path().equals(PATH))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the jar has no " + PATH));
    return Objects.requireNonNull(read(file).value(), () -> read(file).problems().toString());
  }

  /** Reads the file; every mistake in it is reported, and with any there is no ladder. */
  public static Parsing<StrikeLadder> read(PolicyFile file) {
    List<PolicyProblem> problems = new ArrayList<>();
    try {
      List<String> keys = List.of("version", "owner", "half_life", "exempt", "steps");
      StrikeLadder ladder =
          ladder(Fields.of(file.path(), YamlTree.read(file.yaml()), problems, keys));
      return new Parsing<>(problems.isEmpty() ? ladder : null, problems);
    } catch (YamlMistake mistake) {
      problems.add(mistake.in(file));
      return new Parsing<>(null, problems);
    }
  }

  private static StrikeLadder ladder(Fields fields) {
    fields.require("owner", Values::text, "");
    return new StrikeLadder(
        fields.require("version", StrikeReader::version, 1),
        fields.require("half_life", Values::lasting, Duration.ofDays(90)),
        fields.optional("exempt", n -> Values.set(n, Values.word(Harm.class)), Set.of()),
        fields.require("steps", n -> steps(fields, n), List.of()));
  }

  private static int version(YamlNode node) {
    int version = Values.count(node);
    if (version == 0) {
      throw Values.expected("a version from 1", node);
    }
    return version;
  }

  private static List<Step> steps(Fields outer, YamlNode node) {
    List<Step> steps = new ArrayList<>();
    for (YamlNode entry : Values.list(node, n -> n)) {
      Step step = step(outer, entry);
      double before = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).at();
      if (step.at() <= before) {
        outer.report(
            entry.place(),
            "steps must rise: %s does not come after %s"
                .formatted(Written.number(step.at()), Written.number(before)));
      }
      steps.add(step);
    }
    return steps;
  }

  private static Step step(Fields outer, YamlNode node) {
    Fields fields = outer.inner(node, List.of("at", "follows", "for"));
    return new Step(
        fields.require("at", Values::number, 0.0),
        fields.require("follows", Values.word(MeasureKind.class), MeasureKind.WARN_SENDER),
        fields.maybe("for", Values::lasting));
  }
}
