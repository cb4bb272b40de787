package io.parapet.policies.report;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ReportedMessage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A report with how far each of its messages is proven.
 *
 * @param proofs in the order of its messages; empty when nobody could check them
 */
public record CheckedReport(ContentReported report, List<ProofStatus> proofs) {
  public CheckedReport {
    proofs = List.copyOf(proofs);
    if (!proofs.isEmpty() && proofs.size() != report.messages().size()) {
      throw new IllegalArgumentException("each message has a status, or none has");
    }
  }

  /** One that nobody could check. */
  public static CheckedReport unchecked(ContentReported report) {
    return new CheckedReport(report, List.of());
  }

  /**
   * The weakest status among the messages that are held against the reported account; empty when
   * none is reported, or nobody could check. What others wrote proves nothing of it, so a report of
   * that alone is unverifiable.
   */
  public Optional<ProofStatus> weakest() {
    List<ReportedMessage> messages = report.messages();
    if (proofs.isEmpty() || messages.stream().noneMatch(ReportedMessage::reported)) {
      return Optional.empty();
    }
    return IntStream.range(0, proofs.size())
        .filter(place -> messages.get(place).isHeldAgainst(report.reported()))
        .mapToObj(proofs::get)
        .min(Comparator.naturalOrder())
        .or(() -> Optional.of(ProofStatus.UNVERIFIABLE));
  }

  /** Whether all that is shown is proven, the messages around the reported ones included. */
  public boolean proves(ReportContent shown) {
    return proofs.size() == report.messages().size()
        && proofs.stream().allMatch(status -> status == ProofStatus.VERIFIED)
        && shown.messages().stream().allMatch(this::names);
  }

  private boolean names(ReportedText shown) {
    return report.messages().stream().anyMatch(m -> m.messageId().equals(shown.messageId()));
  }
}
