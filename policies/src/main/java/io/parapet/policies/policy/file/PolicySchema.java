package io.parapet.policies.policy.file;

import static io.parapet.policies.policy.file.SchemaParts.count;
import static io.parapet.policies.policy.file.SchemaParts.document;
import static io.parapet.policies.policy.file.SchemaParts.either;
import static io.parapet.policies.policy.file.SchemaParts.listOf;
import static io.parapet.policies.policy.file.SchemaParts.map;
import static io.parapet.policies.policy.file.SchemaParts.matching;
import static io.parapet.policies.policy.file.SchemaParts.named;
import static io.parapet.policies.policy.file.SchemaParts.object;
import static io.parapet.policies.policy.file.SchemaParts.or;
import static io.parapet.policies.policy.file.SchemaParts.said;
import static io.parapet.policies.policy.file.SchemaParts.share;
import static io.parapet.policies.policy.file.SchemaParts.text;
import static io.parapet.policies.policy.file.SchemaParts.truth;
import static io.parapet.policies.policy.file.SchemaParts.words;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.Unit;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.policy.Guard;
import io.parapet.policies.policy.TransparencyCategory;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.SubjectKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of a policy file as JSON Schema, so that editors complete and check it. */
public final class PolicySchema {
  /** A number, or a time such as {@code 3 d}. */
  private static final Map<String, Object> AMOUNT =
      either(
          List.of(
              map("type", "number"),
              matching("^([-+]?\\d{1,15}(\\.\\d{1,15})?|\\d+ *(s|min|h|d))$")));

  private PolicySchema() {}

  public static Map<String, Object> schema() {
    Map<String, Object> schema =
        document(
            "policy.json",
            "Parapet policy",
            properties(),
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
            "transparency");
    schema.put(
        "anyOf",
        List.of(map("required", List.of("thresholds")), map("required", List.of("relief"))));
    return schema;
  }

  private static Map<String, Object> properties() {
    Map<String, Object> p = new LinkedHashMap<>();
    head(p);
    p.put("scope", said("What it looks at; what is not named stays open.", scope()));
    p.put(
        "parameters",
        said(
            "Numbers and lists that may be tuned; params.NAME in expressions.",
            named(parameter())));
    p.put("condition", said(condition(), text()));
    p.put("score", said("CEL for a number from 0 to 1, once the condition holds.", text()));
    p.put("thresholds", said("From which score on which outcome.", thresholds()));
    p.put("relief", said("Makes it a safeguard, which vouches instead of accusing.", relief()));
    p.put(
        "response",
        or("none", said("What the person gets besides any outcome.", words(Response.class))));
    p.put("guard", said("Automatic actions it may take; above that each becomes a case.", guard()));
    p.put("overrides", said("What differs, by platform.", named(override())));
    documentation(p);
    return p;
  }

  private static void head(Map<String, Object> p) {
    p.put(
        "id",
        said("Name of the file without its ending.", matching("^[a-z0-9][a-z0-9_/-]{0,99}$")));
    p.put("title", said("What it sees, in one line.", text()));
    p.put("owner", said("The team that answers for it.", text()));
    p.put("harm", said("What it is about; decides the lane of its cases.", words(Harm.class)));
    p.put("severity", said("How bad it is when it is real.", words(Severity.class)));
    p.put("stage", stage());
    p.put(
        "expires",
        said(
            "The first day (UTC) on which it is no longer evaluated.",
            matching("^\\d{4}-\\d{2}-\\d{2}$")));
  }

  private static Map<String, Object> stage() {
    return said(
        "draft: not evaluated. shadow: recorded, without effect. canary N %: for a share of the"
            + " accounts. enforced.",
        map(
            "anyOf",
            List.of(
                map("enum", List.of("draft", "shadow", "enforced", "canary 5 %")),
                matching("^canary +(100(\\.0{1,2})?|\\d{1,2}(\\.\\d{1,2})?) ?%$"))));
  }

  private static void documentation(Map<String, Object> p) {
    p.put("rationale", said("Why it exists, and whom it must not hit.", text()));
    p.put("reference", said("The standard, law or study behind it.", text()));
    p.put("runbook", said("What a moderator checks, step by step.", text()));
    p.put(
        "notice",
        said(
            "What the person concerned is told, or the same by language; none when nothing may be"
                + " said.",
            map("anyOf", List.of(text(), translated()))));
    p.put(
        "transparency",
        said(
            "Category of the European Union's transparency database.",
            words(TransparencyCategory.class)));
  }

  private static Map<String, Object> translated() {
    return map(
        "type", "object",
        "required", List.of("en"),
        "propertyNames", matching("^[a-z]{2,3}$"),
        "additionalProperties", text());
  }

  /** Names every feature, since an editor cannot complete inside of an expression. */
  private static String condition() {
    StringBuilder text =
        new StringBuilder("CEL: features, params.NAME, sets.NAME, text.…(), policy.fired().\n");
    for (Feature feature : FeatureCatalog.all()) {
      text.append('\n').append(feature.name()).append(": ").append(feature.meaning());
    }
    return text.toString();
  }

  private static Map<String, Object> scope() {
    return object(
        map(
            "subjects", listOf(words(SubjectKind.class)),
            "platforms", listOf(text()),
            "surfaces", listOf(text()),
            "encryption", listOf(words(Encryption.class)),
            "conversations", listOf(words(ConversationKind.class)),
            "accounts", listOf(words(AccountKind.class)),
            "sender_ages", listOf(words(AgeBand.class)),
            "recipient_ages", listOf(words(AgeBand.class))));
  }

  private static Map<String, Object> parameter() {
    Map<String, Object> range = map("type", "array", "items", AMOUNT, "minItems", 2, "maxItems", 2);
    Map<String, Object> meaning = said("What it counts or measures, for whoever tunes it.", text());
    Map<String, Object> quantity =
        object(
            map(
                "value", said("A number; a time such as 3 d when the unit is one.", AMOUNT),
                "unit", words(Unit.class),
                "range", said("The least and the greatest value permitted.", range),
                "meaning", meaning),
            "value",
            "unit",
            "range",
            "meaning");
    Map<String, Object> list =
        object(
            map("values", listOf(text()), "max_entries", count(), "meaning", meaning),
            "values",
            "max_entries",
            "meaning");
    return either(List.of(quantity, list));
  }

  private static Map<String, Object> override() {
    return object(
        map(
            "stage", stage(),
            "parameters", named(either(List.of(AMOUNT, listOf(text())))),
            "thresholds", thresholds()));
  }

  private static Map<String, Object> thresholds() {
    Map<String, Object> measure =
        object(
            map(
                "do", words(MeasureKind.class),
                "to", said("What it is applied to.", words(MeasureSubject.class)),
                "for", said("How long: 30 min, 24 h, 7 d.", matching("^\\d{1,9} *(s|min|h|d)$")),
                "release", or(true, said("Lets go at the end, or when nobody decides.", truth())),
                "reversible", or(true, said("Automatic measures always are.", truth()))),
            "do",
            "to");
    Map<String, Object> rung =
        either(List.of(share(), object(map("at", share(), "measures", listOf(measure)), "at")));
    return object(map("flag", rung, "limit", rung, "hold", rung, "block", rung));
  }

  private static Map<String, Object> relief() {
    return object(
        map(
            "weight", said("What it takes from the scores of others, once.", share()),
            "from", said("The harms it vouches against.", listOf(words(Harm.class)))),
        "weight",
        "from");
  }

  private static Map<String, Object> guard() {
    return object(
        map(
            "per_hour", or(Guard.DEFAULT.perHour(), count()),
            "per_day", or(Guard.DEFAULT.perDay(), count())),
        "per_hour",
        "per_day");
  }
}
