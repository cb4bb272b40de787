package io.parapet.policies.casework;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.harm.Severity;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.CaseId;
import io.parapet.policies.id.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as a line of the queue.
 *
 * @param priority 0 to 100, within the lane
 * @param place as if it had come then; see {@link QueuePlace}
 * @param claimedBy who works on it; null when it is free
 * @param heldUntil when it comes up again, or did; null unless put off
 * @param skippedBy user names of those who passed it by
 * @param proposed a ruling waits for a second person
 */
public record QueueEntry(
    CaseId caseId,
    PlatformId platform,
    AccountId accused,
    Lane lane,
    List<Harm> harms,
    Severity severity,
    double priority,
    Instant openedAt,
    Instant place,
    int subjectCount,
    int reportCount,
    boolean metadataOnly,
    @Nullable String language,
    boolean escalated,
    @Nullable String claimedBy,
    @Nullable Instant heldUntil,
    Set<String> skippedBy,
    boolean proposed,
    long workRevision) {
  public QueueEntry {
    harms = List.copyOf(harms);
    skippedBy = Set.copyOf(skippedBy);
  }

  public static QueueEntry of(StoredCase stored, Instant now) {
    CaseUpdate stream = stored.stream();
    CaseWork work = stored.work();
    return new QueueEntry(
        stream.caseId(),
        stream.platform(),
        stream.accused(),
        stream.lane(),
        stream.harms(),
        stream.severity(),
        stream.priority(),
        stream.openedAt(),
        QueuePlace.of(stream),
        stream.subjectCount(),
        stream.reportCount(),
        stream.metadataOnly(),
        stream.language(),
        work.escalated(),
        work.free(now) ? null : work.claimedBy(),
        work.heldUntil(),
        work.skippedBy(),
        work.proposed(),
        work.workRevision());
  }
}
