package io.parapet.console.api;

import io.parapet.console.api.Problem.Kind;
import io.parapet.console.appeal.AppealFile;
import io.parapet.console.appeal.AppealStore;
import io.parapet.console.store.ReportProgress;
import io.parapet.console.store.ReportProgress.Progress;
import io.parapet.console.store.ReportProgress.Step;
import io.parapet.policies.id.AppealId;
import io.parapet.policies.id.ReportId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  private final AppealStore appeals;
  private final Body body;

  ReportController(
      ReportDesk desk, Receipts receipts, ReportProgress progress, AppealStore appeals, Body body) {
    this.desk = desk;
    this.receipts = receipts;
    this.progress = progress;
    this.appeals = appeals;
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

  @GetMapping(path = "/api/v1/appeals/{appealId}", produces = MediaType.APPLICATION_JSON_VALUE)
  AppealSubmission.Status appealed(@PathVariable String appealId) {
    AppealFile file =
        found(appealId)
            .orElseThrow(
                () -> ProblemException.of(Kind.NOT_FOUND, "No such appeal is known here yet."));
    return new AppealSubmission.Status(file.appeal().appealId(), status(file.conclusion()));
  }

  /** What is no id at all names no appeal either. */
  private Optional<AppealFile> found(String appealId) {
    try {
      return appeals.find(new AppealId(appealId));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static String status(AppealFile.@Nullable Conclusion end) {
    if (end == null) {
      return "in_review";
    }
    return switch (end.outcome()) {
      case UPHOLD -> "upheld";
      case OVERTURN -> "overturned";
      case MODIFY -> "modified";
    };
  }
}
