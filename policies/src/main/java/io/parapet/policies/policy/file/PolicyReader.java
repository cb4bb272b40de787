package io.parapet.policies.policy.file;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.policy.Documentation;
import io.parapet.policies.policy.Guard;
import io.parapet.policies.policy.Ladder;
import io.parapet.policies.policy.Override;
import io.parapet.policies.policy.Parameter;
import io.parapet.policies.policy.Policy;
import io.parapet.policies.policy.PolicyProblem;
import io.parapet.policies.policy.Relief;
import io.parapet.policies.policy.Scope;
import io.parapet.policies.policy.TransparencyCategory;
import io.parapet.policies.policy.UserNotice;
import io.parapet.policies.verdict.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one policy file. */
public final class PolicyReader {
  /** A notice that says on purpose that nothing may be said. */
  private static final String NOTHING = "none";

  /** Every key a policy may have, in the order in which they are written. */
  public static final List<String> KEYS =
      List.of(
          "id",
          "title",
          "owner",
          "harm",
          "severity",
          "stage",
          "expires",
          "scope",
          "parameters",
          "condition",
          "score",
          "thresholds",
          "relief",
          "response",
          "guard",
          "overrides",
          "rationale",
          "reference",
          "runbook",
          "notice",
          "transparency");

  private final PolicyFile file;
  private final List<PolicyProblem> problems = new ArrayList<>();
  private final Map<String, Place> places = new LinkedHashMap<>();

  private PolicyReader(PolicyFile file) {
    this.file = file;
  }

  /** Reads the file; every mistake in it is reported, and with any there is no policy. */
  public static Parsing<ParsedPolicy> read(PolicyFile file) {
    PolicyReader reader = new PolicyReader(file);
    ParsedPolicy parsed = reader.tryRead();
    return new Parsing<>(reader.problems.isEmpty() ? parsed : null, reader.problems);
  }

  private @Nullable ParsedPolicy tryRead() {
    try {
      YamlNode root = YamlTree.read(file.yaml());
      Fields fields = Fields.of(file.path(), root, problems, KEYS);
      KEYS.stream().filter(fields::has).forEach(key -> places.put(key, fields.place(key)));
      Policy policy = policy(fields);
      return new ParsedPolicy(
          file, policy, excerpt(fields, "condition"), excerpt(fields, "score"), places);
    } catch (YamlMistake mistake) {
      problems.add(mistake.in(file));
      return null;
    }
  }

  private Excerpt excerpt(Fields fields, String key) {
    return new Excerpt(file, fields.place(key), fields.optional(key, Values::text, ""));
  }

  private Policy policy(Fields fields) {
    Map<String, Parameter> parameters = parameters(fields);
    LadderReader ladders = new LadderReader(fields, places);
    return new Policy(
        fields.require("id", PolicyReader::id, new PolicyId("unknown")),
        fields.require("title", Values::text, ""),
        fields.require("owner", Values::text, ""),
        fields.require("harm", Values.word(Harm.class), Harm.NONE),
        fields.require("severity", Values.word(Severity.class), Severity.LOW),
        RolloutReader.read(fields),
        fields.optional("scope", node -> ScopeReader.read(fields, node), Scope.EVERYTHING),
        parameters,
        fields.require("condition", Values::text, "false"),
        fields.require("score", Values::text, "0"),
        fields.has("relief")
            ? fields.optional("thresholds", node -> ladders.read(node, "thresholds"), Ladder.NONE)
            : fields.require("thresholds", node -> ladders.read(node, "thresholds"), Ladder.NONE),
        fields.optional("response", Values.word(Response.class), Response.NONE),
        fields.maybe("relief", node -> relief(fields, node)),
        fields.optional("guard", node -> guard(fields, node), Guard.DEFAULT),
        fields.optional("overrides", node -> overrides(fields, node, parameters), Map.of()),
        documentation(fields),
        notice(fields),
        fields.require(
            "transparency",
            Values.word(TransparencyCategory.class),
            TransparencyCategory.OTHER_VIOLATION_TC),
        file.hash().substring(0, 12));
  }

  private static PolicyId id(YamlNode node) {
    String text = Values.text(node);
    if (!text.matches("[a-z0-9][a-z0-9_/-]{0,99}")) {
      throw Values.expected("lower-case words joined by - or / such as behaviour/fan-out", node);
    }
    return new PolicyId(text);
  }

  private static Documentation documentation(Fields fields) {
    return new Documentation(
        fields.require("rationale", Values::text, ""),
        fields.require("reference", Values::text, ""),
        fields.require("runbook", Values::text, ""));
  }

  /** It must be written, or nothing on purpose. */
  private static @Nullable UserNotice notice(Fields fields) {
    UserNotice notice =
        fields.require("notice", node -> notice(fields, node), new UserNotice(NOTHING));
    return notice.text().equals(NOTHING) ? null : notice;
  }

  /** A text in English, or texts by language. */
  private static UserNotice notice(Fields fields, YamlNode node) {
    if (!(node instanceof YamlNode.Mapping)) {
      return new UserNotice(Values.text(node));
    }
    Fields texts = fields.innerNamed(node);
    Map<String, String> translations = new HashMap<>();
    for (String language : texts.keys()) {
      if (!language.matches("[a-z]{2,3}")) {
        throw new YamlMistake(texts.place(language), "expected a language such as en or de");
      }
      translations.put(language, texts.require(language, Values::text, NOTHING));
    }
    String english = texts.require("en", Values::text, NOTHING);
    translations.remove("en");
    return new UserNotice(english, translations);
  }

  private static Relief relief(Fields fields, YamlNode node) {
    Fields inner = fields.inner(node, List.of("weight", "from"));
    return new Relief(
        inner.require("weight", Values::share, 0.0),
        inner.require("from", n -> Values.set(n, Values.word(Harm.class)), Set.of()));
  }

  private static Guard guard(Fields fields, YamlNode node) {
    Fields inner = fields.inner(node, List.of("per_hour", "per_day"));
    return new Guard(
        inner.require("per_hour", Values::count, 0), inner.require("per_day", Values::count, 0));
  }

  private Map<String, Parameter> parameters(Fields fields) {
    return fields.optional(
        "parameters",
        node -> {
          Fields inner = fields.innerNamed(node);
          Map<String, Parameter> read = inner.each(n -> ParameterReader.read(fields, n));
          read.keySet().forEach(name -> places.put("parameters." + name, inner.place(name)));
          return read;
        },
        Map.of());
  }

  private Map<PlatformId, Override> overrides(
      Fields fields, YamlNode node, Map<String, Parameter> parameters) {
    Map<PlatformId, Override> byPlatform = new LinkedHashMap<>();
    Fields platforms = fields.innerNamed(node);
    platforms
        .each(n -> OverrideReader.read(fields, n, parameters, places))
        .forEach(
            (name, override) -> {
              places.put("overrides." + name, platforms.place(name));
              byPlatform.put(new PlatformId(name), override);
            });
    return byPlatform;
  }
}
