package io.parapet.policies.engine.scenario;

import io.parapet.policies.engine.Subject;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.file.Fields;
import io.parapet.policies.policy.file.Parsing;
import io.parapet.policies.policy.file.Place;
import io.parapet.policies.policy.file.PolicyFile;
import io.parapet.policies.policy.file.Suggestion;
import io.parapet.policies.policy.file.Values;
import io.parapet.policies.policy.file.YamlMistake;
import io.parapet.policies.policy.file.YamlNode;
import io.parapet.policies.policy.file.YamlTree;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.SubjectKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the scenarios of one policy. */
public final class ScenarioReader {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private static final PlatformId USUAL_PLATFORM = new PlatformId("instagram");

  private final PolicyFile file;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private ScenarioReader(PolicyFile file) {
    this.file = file;
  }

  /** Reads the file; every mistake in it is reported, and with any there are no scenarios. */
  public static Parsing<List<Scenario>> read(PolicyFile file) {
    ScenarioReader reader = new ScenarioReader(file);
    List<Scenario> scenarios = reader.tryRead();
    return new Parsing<>(reader.problems.isEmpty() ? scenarios : null, reader.problems);
  }

  /**
   * Reads one situation without any expectation, as JSON or YAML: kind, platform, account, now,
   * features, texts. Every mistake in it is reported, and with any there is no subject.
   *
   * @param now unless the file says when
   */
  public static Parsing<Subject> situation(PolicyFile file, Instant now) {
    ScenarioReader reader = new ScenarioReader(file);
    Subject subject = reader.trySituation(now);
    return new Parsing<>(reader.problems.isEmpty() ? subject : null, reader.problems);
  }

  private @Nullable Subject trySituation(Instant now) {
    try {
      YamlNode root = YamlTree.read(file.yaml());
      List<String> keys = List.of("kind", "platform", "account", "now", "features", "texts");
      return subject(Fields.of(file.path(), root, problems, keys), "kind", "event", now);
    } catch (YamlMistake mistake) {
      problems.add(mistake.in(file));
      return null;
    }
  }

  private List<Scenario> tryRead() {
    try {
      Fields fields =
          Fields.of(
              file.path(), YamlTree.read(file.yaml()), problems, List.of("policy", "scenarios"));
      String policy = fields.require("policy", Values::text, "");
      return fields.require(
          "scenarios", node -> Values.list(node, n -> scenario(fields, n, policy)), List.of());
    } catch (YamlMistake mistake) {
      problems.add(mistake.in(file));
      return List.of();
    }
  }

  private Scenario scenario(Fields outer, YamlNode node, String policy) {
    Fields fields =
        outer.inner(
            node,
            List.of(
                "name",
                "kind",
                "subject",
                "platform",
                "account",
                "now",
                "features",
                "texts",
                "expect"));
    Place place = node.place();
    return new Scenario(
        file.path(),
        policy,
        fields.require("name", Values::text, ""),
        fields.require("kind", Values.word(ScenarioKind.class), ScenarioKind.MATCH),
        subject(fields, "subject", "scenario-of-" + policy, NOW),
        fields.require("expect", n -> expectation(fields, n), nothing()),
        place);
  }

  private static Subject subject(Fields fields, String kindKey, String id, Instant now) {
    SubjectKind kind =
        fields.optional(kindKey, Values.word(SubjectKind.class), SubjectKind.MESSAGE);
    PlatformId platform = fields.optional("platform", ScenarioReader::platform, USUAL_PLATFORM);
    FeatureVector features =
        new FeatureVector().set(FeatureCatalog.MESSAGE_PLATFORM, platform.value());
    fields.optional("features", n -> fill(fields.innerNamed(n), features), features);
    return new Subject(
        kind,
        id,
        new AccountId(fields.optional("account", Values::text, "account-1")),
        platform,
        features,
        fields.optional("texts", n -> Values.list(n, Values::text), List.of()),
        fields.optional("now", ScenarioReader::instant, now));
  }

  private static PlatformId platform(YamlNode node) {
    return new PlatformId(Values.text(node));
  }

  private static Instant instant(YamlNode node) {
    try {
      return Instant.parse(Values.text(node));
    } catch (java.time.format.DateTimeParseException e) {
      throw Values.expected("a moment such as 2026-03-02T12:00:00Z", node);
    }
  }

  private static FeatureVector fill(Fields fields, FeatureVector vector) {
    for (String name : fields.keys()) {
      if (FeatureCatalog.find(name).isEmpty()) {
        List<String> known = FeatureCatalog.all().stream().map(Feature::name).toList();
        fields.report(
            fields.place(name), "unknown feature '" + name + "'" + Suggestion.among(name, known));
      } else {
        fields.maybe(name, node -> set(vector, FeatureCatalog.get(name), node));
      }
    }
    return vector;
  }

  private static FeatureVector set(FeatureVector vector, Feature feature, YamlNode node) {
    return switch (feature.type()) {
      case NUMBER -> vector.set(feature, Values.number(node));
      case BOOLEAN -> vector.set(feature, Values.truth(node));
      case TEXT -> vector.set(feature, Values.text(node));
      case LIST -> vector.set(feature, Values.list(node, Values::text));
    };
  }

  /** {@code flag} for short, or a mapping. */
  private static Expectation expectation(Fields outer, YamlNode node) {
    if (node instanceof YamlNode.Scalar) {
      Outcome outcome = Values.word(Outcome.class).apply(node);
      return new Expectation(null, outcome, null, null, Set.of());
    }
    Fields fields =
        outer.inner(node, List.of("fires", "policy", "outcome", "response", "measures"));
    return new Expectation(
        fields.maybe("fires", Values::truth),
        fields.maybe("policy", Values.word(Outcome.class)),
        fields.maybe("outcome", Values.word(Outcome.class)),
        fields.maybe("response", Values.word(Response.class)),
        fields.optional("measures", n -> Values.set(n, Values.word(MeasureKind.class)), Set.of()));
  }

  private static Expectation nothing() {
    return new Expectation(null, null, null, null, Set.of());
  }
}
