package io.parapet.console.store.elastic;

import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.QueuePlace;
import io.parapet.policies.wire.WireFormat;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a case as the projection job does. */
public final class StreamWrites {
  private StreamWrites() {}

  public static void write(Elastic elastic, CaseUpdate update) {
    Map<String, Object> document = Map.of("stream", stream(update));
    elastic.send(
        "POST",
        "/" + Indices.CASES + "/_update/" + update.caseId() + "?retry_on_conflict=5",
        Map.of("doc", document, "doc_as_upsert", true));
  }

  private static Map<String, Object> stream(CaseUpdate update) {
    Map<String, Object> stream = new HashMap<>();
    stream.put("caseId", update.caseId());
    stream.put("platform", update.platform());
    stream.put("accused", update.accused());
    stream.put("lane", update.lane());
    stream.put("laneOrder", update.lane().ordinal());
    stream.put("harms", update.harms());
    stream.put("severity", update.severity());
    stream.put("priority", update.priority());
    stream.put("place", QueuePlace.of(update));
    stream.put("policies", update.reasons().stream().map(CaseReason::policy).toList());
    stream.put("words", update.reasons().stream().map(CaseReason::reason).toList());
    stream.put("updatedAt", update.updatedAt());
    stream.put("openedAt", update.openedAt());
    stream.put("subjectCount", update.subjectCount());
    stream.put("reportCount", update.reportCount());
    stream.put("metadataOnly", update.metadataOnly());
    stream.put("language", update.language());
    stream.put("update", new String(WireFormat.CASE.write(update), StandardCharsets.UTF_8));
    return stream;
  }
}
