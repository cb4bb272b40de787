package io.parapet.policies.policy.file;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.feature.Unit;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.policy.TransparencyCategory;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.SubjectKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a policy file as JSON Schema (draft 2020-12), so that editors complete it. */
public final class PolicySchema {
  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> SHARE =
      Map.of("type", "number", "minimum", 0, "maximum", 1);
  private static final Map<String, Object> AMOUNT = Map.of("type", List.of("number", "string"));
  private static final Map<String, Object> TEXTS = Map.of("type", "array", "items", TEXT);

  private PolicySchema() {}

  public static Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Parapet policy");
    schema.putAll(object(properties()));
    schema.put(
        "required",
        List.of(
            "id",
            "title",
            "owner",
            "harm",
            "severity",
            "stage",
            "condition",
            "score",
            "rationale",
            "reference",
            "runbook",
            "notice",
            "transparency"));
    return schema;
  }

  private static Map<String, Object> properties() {
    Map<String, Object> p = new LinkedHashMap<>();
    p.put("id", Map.of("type", "string", "pattern", "^[a-z0-9][a-z0-9_/-]*$"));
    p.put("title", TEXT);
    p.put("owner", TEXT);
    p.put("harm", words(Harm.class));
    p.put("severity", words(Severity.class));
    p.put(
        "stage",
        Map.of("type", "string", "pattern", "^(draft|shadow|enforced|canary [0-9.]+ ?%)$"));
    p.put("expires", Map.of("type", "string", "format", "date"));
    p.put("scope", scope());
    p.put("parameters", Map.of("type", "object", "additionalProperties", parameter()));
    p.put("condition", described("CEL over features, params.…, sets.…"));
    p.put("score", Map.of("type", List.of("string", "number")));
    p.put("thresholds", thresholds());
    p.put("relief", object(Map.of("weight", SHARE, "from", listOf(words(Harm.class)))));
    p.put("response", words(Response.class));
    p.put(
        "guard",
        object(
            Map.of("per_hour", Map.of("type", "integer"), "per_day", Map.of("type", "integer"))));
    p.put("overrides", Map.of("type", "object", "additionalProperties", override()));
    p.put("rationale", TEXT);
    p.put("reference", TEXT);
    p.put("runbook", TEXT);
    p.put("notice", described("what the person concerned is told, or none"));
    p.put("transparency", words(TransparencyCategory.class));
    return p;
  }

  private static Map<String, Object> scope() {
    Map<String, Object> p = new LinkedHashMap<>();
    p.put("subjects", listOf(words(SubjectKind.class)));
    p.put("platforms", TEXTS);
    p.put("surfaces", TEXTS);
    p.put("encryption", listOf(words(Encryption.class)));
    p.put("conversations", listOf(words(ConversationKind.class)));
    p.put("accounts", listOf(words(AccountKind.class)));
    p.put("sender_ages", listOf(words(AgeBand.class)));
    p.put("recipient_ages", listOf(words(AgeBand.class)));
    return object(p);
  }

  private static Map<String, Object> parameter() {
    Map<String, Object> p = new LinkedHashMap<>();
    p.put("value", AMOUNT);
    p.put("values", TEXTS);
    p.put("unit", words(Unit.class));
    p.put("range", Map.of("type", "array", "items", AMOUNT, "minItems", 2, "maxItems", 2));
    p.put("max_entries", Map.of("type", "integer"));
    p.put("meaning", TEXT);
    return object(p);
  }

  private static Map<String, Object> override() {
    Map<String, Object> p = new LinkedHashMap<>();
    p.put("stage", TEXT);
    p.put("parameters", Map.of("type", "object"));
    p.put("thresholds", thresholds());
    return object(p);
  }

  private static Map<String, Object> thresholds() {
    Map<String, Object> measure = new LinkedHashMap<>();
    measure.put("do", words(MeasureKind.class));
    measure.put("to", words(MeasureSubject.class));
    measure.put("for", described("such as 30 min, 24 h, 7 d"));
    measure.put("release", Map.of("type", "boolean"));
    measure.put("reversible", Map.of("type", "boolean"));
    Map<String, Object> rung =
        Map.of(
            "oneOf",
            List.of(SHARE, object(Map.of("at", SHARE, "measures", listOf(object(measure))))));
    Map<String, Object> p = new LinkedHashMap<>();
    List.of("flag", "limit", "hold", "block").forEach(outcome -> p.put(outcome, rung));
    return object(p);
  }

  private static Map<String, Object> described(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> listOf(Map<String, Object> item) {
    return Map.of("type", "array", "items", item);
  }

  private static Map<String, Object> object(Map<String, ?> properties) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("additionalProperties", false);
    object.put("properties", properties);
    return object;
  }

  private static Map<String, Object> words(Class<? extends Enum<?>> type) {
    return Map.of("enum", Arrays.stream(type.getEnumConstants()).map(Values::key).toList());
  }
}
