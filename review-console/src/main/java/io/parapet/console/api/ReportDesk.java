package io.parapet.console.api;

import io.parapet.console.appeal.AppealCheck;
import io.parapet.console.appeal.AppealCheck.Refusal;
import io.parapet.console.kafka.EventLog;
import io.parapet.console.store.StoreUnavailable;
import io.parapet.policies.decision.Appeal;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.TopicSpec;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes in what people say about messages and decisions. Sealed first, then durable, then answered.
 */
final class ReportDesk {
  private final EventLog log;
  private final Sealer sealer;
  private final AppealCheck appeals;
  private final Clock clock;

  ReportDesk(EventLog log, Sealer sealer, AppealCheck appeals, Clock clock) {
    this.log = log;
    this.sealer = sealer;
    this.appeals = appeals;
    this.clock = clock;
  }

  /**
   * Takes in a report.
   *
   * @throws InvalidInput if a field is missing or out of range
   * @throws StoreUnavailable if it could not be made durable
   */
  ReportId accept(ReportSubmission submission) {
    ReportId id =
        submission.reportId() == null
            ? new ReportId(UUID.randomUUID().toString())
            : submission.reportId();
    ContentReported report = sealed(submission, id);
    append(Topics.REPORTS, report.reported().value(), WireFormat.REPORT.write(report));
    return id;
  }

  /** Takes in an appeal; throws as above, and if there is nothing of theirs to appeal. */
  AppealSubmission.Receipt accept(AppealSubmission submission) {
    check(submission.unsaid(clock.instant()));
    var appeal = submission.sealed(sealer, clock.instant());
    append(Topics.APPEALS, appeal.decision().value(), WireFormat.APPEAL.write(appeal));
    return new AppealSubmission.Receipt(appeal.appealId());
  }

  /** While that cannot be known it is accepted; whoever takes it in looks again. */
  private void check(Appeal appeal) {
    Refusal refusal;
    try {
      refusal = appeals.refusal(appeal);
    } catch (StoreUnavailable away) {
      return;
    }
    if (refusal != null) {
      throw InvalidInput.at(refusal.field(), refusal.expected());
    }
  }

  /** Checked before it is sealed, so that nothing refused leaves a key behind. */
  private ContentReported sealed(ReportSubmission submission, ReportId id) {
    checked(submission, id);
    String content = null;
    if (!submission.messages().isEmpty()) {
      byte[] plain = WireFormat.REPORT_CONTENT.write(submission.content());
      content = sealer.seal("report/" + id, plain);
    }
    return submission.sealed(id, content, clock.instant());
  }

  private void checked(ReportSubmission submission, ReportId id) {
    try {
      var unused = submission.sealed(id, null, clock.instant());
    } catch (IllegalArgumentException e) {
      throw InvalidInput.of(String.valueOf(e.getMessage()));
    }
  }

  private void append(TopicSpec topic, String key, byte[] value) {
    try {
      log.append(topic, key, value)
          .get(EventLog.PATIENCE.toMillis() + 1_000, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StoreUnavailable("Kafka did not take it", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted", e);
    }
  }
}
