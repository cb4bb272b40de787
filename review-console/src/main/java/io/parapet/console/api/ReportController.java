package io.parapet.console.api;

import io.parapet.console.api.Problem.Kind;
import io.parapet.console.store.ReportProgress;
import io.parapet.console.store.ReportProgress.Progress;
import io.parapet.console.store.ReportProgress.Step;
import io.parapet.policies.id.ReportId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people report, and what became of it. */
@RestController
final class ReportController {
  private static final String REPORTS = "/api/v1/reports";

  private final ReportDesk desk;
  private final Receipts receipts;
  private final ReportProgress progress;
  private final Body body;

  ReportController(ReportDesk desk, Receipts receipts, ReportProgress progress, Body body) {
    this.desk = desk;
    this.receipts = receipts;
    this.progress = progress;
    this.body = body;
  }

  /** What a reporter holds. */
  record Accepted(ReportId reportId, String receipt) {}

  @PostMapping(
      path = REPORTS,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Accepted> report(HttpServletRequest request) {
    ReportId id = desk.accept(body.read(request, ReportSubmission.class));
    String receipt = receipts.of(id);
    return ResponseEntity.accepted()
        .location(URI.create(REPORTS + "/" + receipt))
        .body(new Accepted(id, receipt));
  }

  @GetMapping(path = REPORTS + "/{receipt}", produces = MediaType.APPLICATION_JSON_VALUE)
  ReportAnswer status(@PathVariable String receipt, Locale locale) {
    ReportId report =
        receipts
            .check(receipt)
            .orElseThrow(
                () -> ProblemException.of(Kind.NOT_FOUND, "No such receipt was issued here."));
    Progress known = progress.of(report).orElse(new Progress(Step.RECEIVED, null));
    return ReportAnswer.of(known, new Phrases(locale));
  }

  @PostMapping(
      path = "/api/v1/appeals",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<AppealSubmission.Receipt> appeal(HttpServletRequest request) {
    return ResponseEntity.accepted().body(desk.accept(body.read(request, AppealSubmission.class)));
  }
}
