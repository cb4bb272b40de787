package io.parapet.console.audit;

import io.parapet.policies.id.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit. Its hash covers the line and the hash before it, so that no line can be
 * changed or left out unnoticed.
 *
 * @param sequence counts from 1 without gaps
 * @param by pseudonym of the person
 * @param previous hash of the line before; empty for the first
 * @param hash 32 hex digits
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String by,
    Deed deed,
    @Nullable String caseId,
    String purpose,
    String previous,
    String hash) {
  /** The line that follows the given one; null before the first. */
  public static AuditEntry after(
      @Nullable AuditEntry last,
      Instant at,
      String by,
      Deed deed,
      @Nullable String caseId,
      String purpose) {
    long sequence = last == null ? 1 : last.sequence() + 1;
    String previous = last == null ? "" : last.hash();
    String hash = hash(sequence, at, by, deed, caseId, purpose, previous);
    return new AuditEntry(sequence, at, by, deed, caseId, purpose, previous, hash);
  }

  /** Whether it says what it said when it was written, and follows the given one. */
  public boolean follows(@Nullable AuditEntry last) {
    boolean whole = Stream.of(at, by, deed, purpose).allMatch(Objects::nonNull);
    return whole && equals(after(last, at, by, deed, caseId, purpose));
  }

  private static String hash(
      long sequence,
      Instant at,
      String by,
      Deed deed,
      @Nullable String caseId,
      String purpose,
      String previous) {
    return Ids.derive(
        Long.toString(sequence),
        at.toString(),
        by,
        deed.name(),
        caseId == null ? "" : caseId,
        purpose,
        previous);
  }
}
