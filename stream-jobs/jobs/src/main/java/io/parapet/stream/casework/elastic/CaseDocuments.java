package io.parapet.stream.casework.elastic;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.QueuePlace;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case update as writes: the stream's part of the case, and the case of each report in it. All
 * fields are always there, absent ones as null, because a merge would keep the old ones.
 */
final class CaseDocuments {
  private static final JsonMapper MAPPER = WireFormat.mapperForTools();

  private CaseDocuments() {}

  static List<DocumentWrite> of(CaseUpdate update, Origin origin) {
    List<DocumentWrite> writes = new ArrayList<>();
    writes.add(
        DocumentWrite.merge(
            Indices.CASES, update.caseId().value(), "stream", caseBody(update), origin));
    for (ReportId report : update.reportIds()) {
      writes.add(ReportDocuments.joined(report, update, origin));
    }
    return writes;
  }

  /** The console's part starts with a new case and is never touched again. */
  private static byte[] caseBody(CaseUpdate update) {
    ObjectNode stream = stream(update);
    ObjectNode body = MAPPER.createObjectNode();
    body.putObject("doc").set("stream", stream);
    ObjectNode upsert = body.putObject("upsert");
    upsert.set("stream", stream);
    upsert.putObject("work").put("state", "open").put("workRevision", 0);
    return MAPPER.writeValueAsBytes(body);
  }

  private static ObjectNode stream(CaseUpdate update) {
    ObjectNode stream = MAPPER.createObjectNode();
    putIdentity(stream, update);
    putUrgency(stream, update);
    stream.put("openedAt", update.openedAt().toString());
    stream.put("updatedAt", update.updatedAt().toString());
    stream.put("language", update.language());
    stream.put("subjectCount", update.subjectCount());
    stream.put("reportCount", update.reportCount());
    ArrayNode reports = stream.putArray("reports");
    update.reportIds().forEach(report -> reports.add(report.value()));
    stream.put("update", new String(WireFormat.CASE.write(update), UTF_8));
    return stream;
  }

  private static void putIdentity(ObjectNode stream, CaseUpdate update) {
    stream.put("caseId", update.caseId().value());
    stream.put("revision", update.revision());
    stream.put("platform", update.platform().value());
    stream.put("accused", update.accused().value());
    ArrayNode members = stream.putArray("members");
    update.members().forEach(member -> members.add(member.value()));
    stream.put("lane", update.lane().key());
    stream.put("laneOrder", update.lane().ordinal());
    stream.put("ordinal", update.ordinal());
  }

  private static void putUrgency(ObjectNode stream, CaseUpdate update) {
    stream.put("harm", update.harms().isEmpty() ? null : update.harms().getFirst().key());
    ArrayNode harms = stream.putArray("harms");
    update.harms().stream().map(Harm::key).forEach(harms::add);
    ArrayNode policies = stream.putArray("policies");
    update.reasons().stream().map(CaseReason::policy).forEach(id -> policies.add(id.value()));
    stream.put("severity", lowerCase(update.severity()));
    stream.put("severityOrder", update.severity().ordinal());
    stream.put("priority", update.priority());
    stream.put("place", QueuePlace.of(update).toString());
    ArrayNode words = stream.putArray("words");
    update.reasons().stream().map(CaseReason::reason).forEach(words::add);
    stream.put("outcome", lowerCase(update.outcome()));
    stream.put("response", lowerCase(update.response()));
    stream.put("metadataOnly", update.metadataOnly());
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
