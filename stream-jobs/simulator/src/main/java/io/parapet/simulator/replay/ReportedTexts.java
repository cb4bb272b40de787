package io.parapet.simulator.replay;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.simulator.run.Happening;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;

/**
 * Real texts (id, label, text; no header) as reports: each by a reporter of its own about an author
 * of its own, for the reason that its label names.
 */
public final class ReportedTexts implements Iterator<Happening>, AutoCloseable {
  private final Table table;
  private final PlatformId platform;
  private final InstantSource clock;

  /**
   * Opens a file of texts.
   *
   * @param clock tells when each is reported
   * @throws IllegalArgumentException here or in {@link #next}, naming file and line, if a line is
   *     not as expected
   */
  public ReportedTexts(Path file, PlatformId platform, InstantSource clock) {
    table = new Table(file, "id", "label", "text");
    this.platform = platform;
    this.clock = clock;
  }

  @Override
  public boolean hasNext() {
    return table.hasNext();
  }

  @Override
  public Happening next() {
    Row row = table.next();
    String id = row.word(0, "an id");
    ReportedText text =
        new ReportedText(new MessageId("text-" + id), row.word(2, "a text"), List.of(), null);
    ReportContent content = new ReportContent(List.of(text));
    return new Happening.Reported(report(id, row.word(1, "a label")), content);
  }

  private ContentReported report(String id, String label) {
    AccountId author = new AccountId("author-of-" + id);
    ReportedMessage message =
        new ReportedMessage(
            new MessageId("text-" + id),
            author,
            clock.instant().minus(Duration.ofMinutes(1)),
            MessageRole.REPORTED,
            ProofKind.PLATFORM_COPY,
            null);
    return new ContentReported(
        new ReportId("report-of-" + id),
        new AccountId("reporter-of-" + id),
        author,
        platform,
        null,
        null,
        Labels.reason(label),
        List.of(message),
        null,
        false,
        null,
        AgeBand.UNKNOWN,
        Encryption.IN_TRANSIT,
        clock.instant());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
