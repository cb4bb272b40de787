package io.parapet.console.store.elastic;

import io.parapet.console.audit.AuditEntry;
import java.time.Instant;
import java.util.List;

/**
 * Entries of the audit that were written down together. One document, so all of them are there or
 * none.
 *
 * @param sequence of the first entry; the document's id
 * @param at when the first was made
 * @param entries none in a document that somebody has altered beyond reading
 */
record AuditPage(long sequence, Instant at, List<AuditEntry> entries) {
  AuditPage {
    entries = entries == null ? List.of() : List.copyOf(entries);
  }

  static AuditPage of(List<AuditEntry> entries) {
    AuditEntry first = entries.getFirst();
    return new AuditPage(first.sequence(), first.at(), entries);
  }

  AuditEntry last() {
    return entries.getLast();
  }
}
