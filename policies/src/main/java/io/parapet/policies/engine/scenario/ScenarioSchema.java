package io.parapet.policies.engine.scenario;

import static io.parapet.policies.policy.file.SchemaParts.document;
import static io.parapet.policies.policy.file.SchemaParts.either;
import static io.parapet.policies.policy.file.SchemaParts.listOf;
import static io.parapet.policies.policy.file.SchemaParts.map;
import static io.parapet.policies.policy.file.SchemaParts.matching;
import static io.parapet.policies.policy.file.SchemaParts.object;
import static io.parapet.policies.policy.file.SchemaParts.or;
import static io.parapet.policies.policy.file.SchemaParts.said;
import static io.parapet.policies.policy.file.SchemaParts.text;
import static io.parapet.policies.policy.file.SchemaParts.truth;
import static io.parapet.policies.policy.file.SchemaParts.words;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a scenario file as JSON Schema; editors complete the names of features from it. */
public final class ScenarioSchema {
  private ScenarioSchema() {}

  public static Map<String, Object> schema() {
    return document(
        "scenarios.json",
        "Parapet scenarios",
        map(
            "policy", said("Id of the policy they belong to.", text()),
            "scenarios", listOf(scenario())),
        "policy",
        "scenarios");
  }

  private static Map<String, Object> scenario() {
    return object(
        map(
            "name", said("The situation, in words.", text()),
            "kind", said("Why it is there; each policy has all three.", words(ScenarioKind.class)),
            "subject", or("message", words(SubjectKind.class)),
            "platform", or("instagram", text()),
            "account", or("account-1", text()),
            "now",
                said(
                    "The time of the event, such as 2026-03-02T12:00:00Z.",
                    matching("^\\d{4}-\\d{2}-\\d{2}T.+Z$")),
            "features", said("What is known; the rest is missing.", features()),
            "texts", said("What was reported.", listOf(text())),
            "expect", expectation()),
        "name",
        "kind",
        "expect");
  }

  private static Map<String, Object> features() {
    Map<String, Object> features = new LinkedHashMap<>();
    FeatureCatalog.all().forEach(f -> features.put(f.name(), said(meaning(f), value(f))));
    return object(features);
  }

  private static String meaning(Feature feature) {
    String unit = feature.unit().name().toLowerCase(java.util.Locale.ROOT);
    return unit.equals("none") ? feature.meaning() : feature.meaning() + " Unit: " + unit + ".";
  }

  private static Map<String, Object> value(Feature feature) {
    return switch (feature.type()) {
      case NUMBER -> map("type", "number");
      case BOOLEAN -> truth();
      case TEXT -> text();
      case LIST -> listOf(text());
    };
  }

  private static Map<String, Object> expectation() {
    Map<String, Object> details =
        object(
            map(
                "fires", said("The policy's condition holds.", truth()),
                "policy", said("What the policy itself comes to.", words(Outcome.class)),
                "outcome", said("What the whole set comes to.", words(Outcome.class)),
                "response", words(Response.class),
                "measures",
                    said("Those that must be among them.", listOf(words(MeasureKind.class)))));
    return either(List.of(words(Outcome.class), details));
  }
}
