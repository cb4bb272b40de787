package io.parapet.console.store.elastic;

import io.parapet.console.audit.AuditEntry;
import io.parapet.console.audit.AuditLog;
import io.parapet.console.audit.AuditTrail;
import io.parapet.console.audit.Deed;
import io.parapet.console.security.Staff;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.id.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The audit in Elasticsearch. One thread writes for all who wait, so that many people at once cost
 * few writes. A page's id is the number of its first entry and is only ever created, so of two
 * consoles that write at once one is told to look again.
 */
public final class ElasticAuditLog implements AuditLog, AuditTrail {
  private static final int ATTEMPTS = 50;
  private static final int PAGE = 500;

  private final Elastic elastic;
  private final Clock clock;
  private final Together<Line, String> writing = new Together<>("audit-writer", PAGE, this::write);
  private @Nullable AuditEntry last;

  public ElasticAuditLog(Elastic elastic, Clock clock) {
    this.elastic = elastic;
    this.clock = clock;
  }

  @Override
  public void record(Staff by, Deed deed, @Nullable CaseId about, String purpose) {
    var unused =
        writing.ask(
            new Line(by.name(), now(), deed, about == null ? null : about.value(), purpose));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The hash of each entry. */
  private synchronized List<String> write(List<Line> lines) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      AuditPage page = page(lines);
      if (created(page)) {
        last = page.last();
        return page.entries().stream().map(AuditEntry::hash).toList();
      }
      last = newest();
    }
    throw new StoreUnavailable("the audit is being written all the time", null);
  }

  private AuditPage page(List<Line> lines) {
    List<AuditEntry> entries = new ArrayList<>();
    AuditEntry before = last;
    for (Line line : lines) {
      before = line.after(before);
      entries.add(before);
    }
    return AuditPage.of(entries);
  }

  @Override
  public List<AuditEntry> latest(int size) {
    List<AuditEntry> entries = new ArrayList<>();
    listed(size).forEach(hit -> entries.addAll(page(hit).entries().reversed()));
    return entries.stream().limit(size).toList();
  }

  @Override
  public long firstBroken() {
    AuditEntry before = null;
    for (AuditPage page = read(1); page != null; page = read(after(before))) {
      if (page.entries().isEmpty()) {
        return after(before);
      }
      for (AuditEntry entry : page.entries()) {
        if (!entry.follows(before)) {
          return after(before);
        }
        before = entry;
      }
    }
    return end() < after(before) ? 0 : after(before);
  }

  /** The last entry that is known to have been there, or one of its page. */
  private synchronized long end() {
    long listed = listed(1).path(0).path("_source").path("sequence").asLong(0);
    return Math.max(listed, last == null ? 0 : last.sequence());
  }

  private static long after(@Nullable AuditEntry entry) {
    return entry == null ? 1 : entry.sequence() + 1;
  }

  private boolean created(AuditPage page) {
    String path = "/" + Indices.AUDIT + "/_create/" + page.sequence() + "?require_alias=true";
    Elastic.Answer answer = elastic.send("PUT", path, page);
    if (answer.missing()) {
      throw new StoreUnavailable("the audit is not there yet", null);
    }
    return !answer.conflict();
  }

  /** Searches are a second behind, so it goes on from there by id. */
  private @Nullable AuditEntry newest() {
    AuditEntry found = last == null ? newestListed() : last;
    for (AuditPage next = read(after(found)); next != null; next = read(after(found))) {
      found = last(next);
    }
    return found;
  }

  private @Nullable AuditEntry newestListed() {
    JsonNode hits = listed(1);
    return hits.isEmpty() ? null : last(page(hits.path(0)));
  }

  private static AuditEntry last(AuditPage page) {
    if (page.entries().isEmpty()) {
      throw new StoreUnavailable("the audit is damaged at entry " + page.sequence(), null);
    }
    return page.last();
  }

  private JsonNode listed(int size) {
    return elastic.hits(
        Indices.AUDIT, Map.of("size", size, "sort", List.of(Map.of("sequence", "desc"))));
  }

  private @Nullable AuditPage read(long sequence) {
    Elastic.Answer answer = elastic.get("/" + Indices.AUDIT + "/_doc/" + sequence);
    return answer.missing() ? null : page(answer.body());
  }

  private static AuditPage page(JsonNode document) {
    JsonNode source = document.path("_source");
    try {
      return Elastic.MAPPER.treeToValue(source, AuditPage.class);
    } catch (JacksonException altered) {
      return new AuditPage(source.path("sequence").asLong(0), Instant.EPOCH, List.of());
    }
  }

  /** A deed that waits to be written down. */
  private record Line(String by, Instant at, Deed deed, @Nullable String about, String purpose) {
    AuditEntry after(@Nullable AuditEntry before) {
      return AuditEntry.after(before, at, by, deed, about, purpose);
    }
  }
}
