package io.parapet.stream.casework.elastic;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.decision.Decision;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.replay.Origin;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a report got. Each topic sets a part of its own, so it does not matter which of them is
 * read first.
 */
final class ReportDocuments {
  private static final JsonMapper MAPPER = WireFormat.mapperForTools();

  private ReportDocuments() {}

  static DocumentWrite received(ContentReported report, Origin origin) {
    ObjectNode part = MAPPER.createObjectNode();
    part.put("platform", report.platform().value());
    part.put("reason", report.reason().key());
    part.put("reportedAt", report.reportedAt().toString());
    return part(report.reportId(), "received", part, origin);
  }

  static DocumentWrite judged(Verdict verdict, Origin origin) {
    ObjectNode part = MAPPER.createObjectNode();
    part.put("outcome", verdict.outcome().name().toLowerCase(Locale.ROOT));
    part.put("decidedAt", verdict.decidedAt().toString());
    return part(new ReportId(verdict.subjectId()), "verdict", part, origin);
  }

  static DocumentWrite joined(ReportId report, CaseUpdate update, Origin origin) {
    ObjectNode part = MAPPER.createObjectNode();
    part.put("caseId", update.caseId().value());
    part.put("lane", update.lane().key());
    part.put("openedAt", update.openedAt().toString());
    return part(report, "case", part, origin);
  }

  static DocumentWrite decided(ReportId report, Decision decision, Origin origin) {
    ObjectNode part = MAPPER.createObjectNode();
    part.put("decisionId", decision.decisionId().value());
    part.put("ruling", decision.ruling().name().toLowerCase(Locale.ROOT));
    part.put("harm", decision.harm().key());
    part.put("decidedAt", decision.decidedAt().toString());
    return part(report, "decision", part, origin);
  }

  private static DocumentWrite part(ReportId report, String name, ObjectNode part, Origin origin) {
    ObjectNode body = MAPPER.createObjectNode().put("doc_as_upsert", true);
    ObjectNode document = body.putObject("doc").put("reportId", report.value());
    document.set(name, part);
    byte[] json = MAPPER.writeValueAsBytes(body);
    return DocumentWrite.merge(Indices.REPORTS, report.value(), name, json, origin);
  }
}
