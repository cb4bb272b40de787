package io.parapet.console.store.elastic;

import io.parapet.console.audit.AuditEntry;
import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.AuditTrail;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The audit in Elasticsearch. The sequence number is the document's id and is only ever created, so
 * of two that write at once one is told to look again.
 */
public final class ElasticAuditLog implements AuditLog, AuditTrail {
  private static final int ATTEMPTS = 50;

  private final Elastic elastic;
  private final Clock clock;
  private @Nullable AuditEntry last;

  public ElasticAuditLog(Elastic elastic, Clock clock) {
    this.elastic = elastic;
    this.clock = clock;
  }

  @Override
  public synchronized void record(Staff by, Deed deed, @Nullable CaseId about, String purpose) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AuditEntry entry =
          AuditEntry.after(
              last,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              by.name(),
              deed,
              about == null ? null : about.value(),
              purpose);
      if (created(entry)) {
        last = entry;
        return;
      }
      last = newest();
    }
    throw new StoreUnavailable("the audit is being written all the time", null);
  }

  @Override
  public List<AuditEntry> latest(int size) {
    List<AuditEntry> entries = new ArrayList<>();
    listed(size).forEach(hit -> entries.add(entry(hit.path("_source"))));
    return entries;
  }

  @Override
  public long firstBroken() {
    AuditEntry before = null;
    AuditEntry newest = newest();
    long end = newest == null ? 0 : newest.sequence();
    for (long sequence = 1; sequence <= end; sequence++) {
      AuditEntry entry = read(sequence);
      if (entry == null || !entry.follows(before)) {
        return sequence;
      }
      before = entry;
    }
    return 0;
  }

  private boolean created(AuditEntry entry) {
    String path = "/" + Indices.AUDIT + "/_create/" + entry.sequence() + "?require_alias=true";
    Elastic.Answer answer = elastic.send("PUT", path, entry);
    if (answer.missing()) {
      throw new StoreUnavailable("the audit is not there yet", null);
    }
    return !answer.conflict();
  }

  /** Searches are a second behind, so it goes on from there by id. */
  private @Nullable AuditEntry newest() {
    AuditEntry found = last == null ? newestListed() : last;
    long next = found == null ? 1 : found.sequence() + 1;
    for (AuditEntry later = read(next); later != null; later = read(++next)) {
      found = later;
    }
    return found;
  }

  private @Nullable AuditEntry newestListed() {
    JsonNode hits = listed(1);
    return hits.isEmpty() ? null : entry(hits.path(0).path("_source"));
  }

  private JsonNode listed(int size) {
    return elastic.hits(
        Indices.AUDIT, Map.of("size", size, "sort", List.of(Map.of("sequence", "desc"))));
  }

  private @Nullable AuditEntry read(long sequence) {
    Elastic.Answer answer = elastic.get("/" + Indices.AUDIT + "/_doc/" + sequence);
    return answer.missing() ? null : entry(answer.body().path("_source"));
  }

  private static AuditEntry entry(JsonNode source) {
    return Elastic.MAPPER.treeToValue(source, AuditEntry.class);
  }
}
