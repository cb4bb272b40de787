package io.parapet.stream.casework.elastic;

import io.parapet.policies.decision.Decision;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.VerdictScope;
import io.parapet.stream.replay.InputRecord;
import io.parapet.stream.replay.Origin;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What a record means for the documents. */
record Documents(VerdictScope verdicts) implements Serializable {
  private static final Map<String, Reader> READERS =
      Map.of(
          Topics.CASES.name(),
          (json, scope, origin) -> CaseDocuments.of(WireFormat.CASE.read(json), origin),
          Topics.VERDICTS.name(),
          (json, scope, origin) ->
              VerdictDocuments.of(WireFormat.VERDICT.read(json), scope, origin),
          Topics.DECISIONS.name(),
          (json, scope, origin) -> decided(json, origin),
          Topics.REPORTS.name(),
          (json, scope, origin) -> received(json, origin));

  /**
   * The writes that project a record; none for a tombstone.
   *
   * @throws WireException if the record is not what its topic's contract asks for
   */
  List<DocumentWrite> of(InputRecord record) throws WireException {
    if (record.isTombstone()) {
      return List.of();
    }
    Reader reader = READERS.get(record.topic());
    if (reader == null) {
      throw new IllegalArgumentException("no documents are made from topic " + record.topic());
    }
    return reader.read(record.value(), verdicts, record.origin());
  }

  // The screening job makes the dead letter of a decision or report that cannot be read; one is
  // enough.

  private static List<DocumentWrite> decided(byte[] json, Origin origin) {
    try {
      Decision decision = WireFormat.DECISION.read(json);
      return decision.reports().stream()
          .map(report -> ReportDocuments.decided(report, decision, origin))
          .toList();
    } catch (WireException unreadable) {
      return List.of();
    }
  }

  private static List<DocumentWrite> received(byte[] json, Origin origin) {
    try {
      return List.of(ReportDocuments.received(WireFormat.REPORT.read(json), origin));
    } catch (WireException unreadable) {
      return List.of();
    }
  }

  private interface Reader {
    List<DocumentWrite> read(byte[] json, VerdictScope scope, Origin origin) throws WireException;
  }
}
