package io.parapet.policies.wire;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.verdict.Ceiling;
import io.parapet.policies.verdict.Measure;
import io.parapet.policies.verdict.MeasureKind;
import io.parapet.policies.verdict.MeasureSubject;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Response;
import io.parapet.policies.verdict.ShadowOutcome;
import io.parapet.policies.verdict.Stage;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes verdicts straight as tokens: every message has one. The bytes are those that the general
 * writer would give.
 */
final class VerdictWriter {
  private static final int TYPICAL_BYTES = 512;

  private static final SerializedString[] SUBJECTS = words(SubjectKind.values());
  private static final SerializedString[] OUTCOMES = words(Outcome.values());
  private static final SerializedString[] RESPONSES = words(Response.values());
  private static final SerializedString[] STAGES = words(Stage.values());
  private static final SerializedString[] HARMS = words(Harm.values());
  private static final SerializedString[] SEVERITIES = words(Severity.values());
  private static final SerializedString[] CEILINGS = words(Ceiling.values());
  private static final SerializedString[] MEASURES = words(MeasureKind.values());
  private static final SerializedString[] MEASURED = words(MeasureSubject.values());

  private final JsonGenerator out;

  private VerdictWriter(JsonGenerator out) {
    this.out = out;
  }

  static byte[] write(Verdict verdict, JsonMapper mapper) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_BYTES);
    try (JsonGenerator out = mapper.createGenerator(bytes)) {
      new VerdictWriter(out).verdict(verdict);
    }
    return bytes.toByteArray();
  }

  private void verdict(Verdict verdict) {
    out.writeStartObject();
    out.writeStringProperty("type", "verdict");
    out.writeNumberProperty("version", WireFormat.VERSION);
    word("subject", SUBJECTS, verdict.subject());
    out.writeStringProperty("subjectId", verdict.subjectId());
    out.writeStringProperty("account", verdict.account().value());
    out.writeStringProperty("platform", verdict.platform().value());
    out.writeNumberProperty("revision", verdict.revision());
    word("outcome", OUTCOMES, verdict.outcome());
    out.writeNumberProperty("score", verdict.score());
    out.writeArrayPropertyStart("policies");
    verdict.policies().forEach(this::result);
    out.writeEndArray();
    measures(verdict.measures());
    shadow(verdict.shadow());
    word("response", RESPONSES, verdict.response());
    out.writeStringProperty("policySetVersion", verdict.policySetVersion());
    out.writeBooleanProperty("featuresMissing", verdict.featuresMissing());
    out.writeBooleanProperty("degraded", verdict.degraded());
    out.writeStringProperty("decidedAt", Times.write(verdict.decidedAt()));
    out.writeStringProperty("expiresAt", Times.write(verdict.expiresAt()));
    out.writeEndObject();
  }

  private void result(PolicyResult result) {
    out.writeStartObject();
    out.writeStringProperty("policy", result.policy().value());
    out.writeStringProperty("version", result.version());
    word("stage", STAGES, result.stage());
    word("harm", HARMS, result.harm());
    word("severity", SEVERITIES, result.severity());
    word("outcome", OUTCOMES, result.outcome());
    out.writeNumberProperty("score", result.score());
    out.writeBooleanProperty("effective", result.effective());
    out.writeBooleanProperty("featureMissing", result.featureMissing());
    out.writeStringProperty("reason", result.reason());
    if (result.lostTo() != null) {
      out.writeStringProperty("lostTo", result.lostTo().value());
    }
    if (result.heldTo() != null) {
      word("heldTo", CEILINGS, result.heldTo());
    }
    out.writeEndObject();
  }

  private void shadow(ShadowOutcome shadow) {
    out.writeObjectPropertyStart("shadow");
    word("outcome", OUTCOMES, shadow.outcome());
    measures(shadow.measures());
    out.writeEndObject();
  }

  private void measures(List<Measure> measures) {
    out.writeArrayPropertyStart("measures");
    measures.forEach(this::measure);
    out.writeEndArray();
  }

  private void measure(Measure measure) {
    out.writeStartObject();
    word("kind", MEASURES, measure.kind());
    word("subject", MEASURED, measure.subject());
    if (measure.duration() != null) {
      out.writeStringProperty("duration", measure.duration().toString());
    }
    out.writeBooleanProperty("releasedByDefault", measure.releasedByDefault());
    out.writeBooleanProperty("reversible", measure.reversible());
    out.writeEndObject();
  }

  private void word(String name, SerializedString[] words, Enum<?> constant) {
    out.writeName(name);
    out.writeString(words[constant.ordinal()]);
  }

  private static SerializedString[] words(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> new SerializedString(constant.name().toLowerCase(Locale.ROOT)))
        .toArray(SerializedString[]::new);
  }
}
