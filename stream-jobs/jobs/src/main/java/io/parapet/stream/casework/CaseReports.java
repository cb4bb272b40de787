package io.parapet.stream.casework;

import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.ReportReference;
import io.parapet.policies.id.ReportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The reports of one case. As many as fit are shown, trusted flaggers' first and then the latest;
 * of the others what it takes to decide them stays.
 */
record CaseReports(List<CaseReport> shown, List<ReportReference> further) {
  private static final Comparator<CaseReport> TRUSTED_FIRST =
      Comparator.comparing(CaseReport::trustedFlagger).reversed();

  static CaseReports of(CaseUpdate update) {
    return new CaseReports(update.reports(), update.furtherReports());
  }

  /** Whether there is room for so many more, wherever they end up. */
  boolean hasRoom(int more) {
    return further.size() + more <= CaseUpdate.MAX_FURTHER_REPORTS;
  }

  int count() {
    return shown.size() + further.size();
  }

  List<ReportId> ids() {
    return Stream.concat(
            shown.stream().map(CaseReport::reportId),
            further.stream().map(ReportReference::reportId))
        .toList();
  }

  CaseReports with(CaseReport next) {
    List<CaseReport> all = new ArrayList<>(shown);
    all.add(next);
    Set<CaseReport> fitting = fitting(all);
    Stream<ReportReference> others =
        all.stream().filter(one -> !fitting.contains(one)).map(ReportReference::to);
    return new CaseReports(
        all.stream().filter(fitting::contains).toList(),
        Stream.concat(further.stream(), others).toList());
  }

  CaseReports with(CaseReports more) {
    CaseReports all =
        new CaseReports(shown, Stream.concat(further.stream(), more.further.stream()).toList());
    for (CaseReport report : more.shown) {
      all = all.with(report);
    }
    return all;
  }

  /** Those that are not among these. */
  CaseReports without(Collection<ReportId> ids) {
    Set<ReportId> gone = Set.copyOf(ids);
    return new CaseReports(
        shown.stream().filter(report -> !gone.contains(report.reportId())).toList(),
        further.stream().filter(report -> !gone.contains(report.reportId())).toList());
  }

  private static Set<CaseReport> fitting(List<CaseReport> all) {
    Set<CaseReport> fitting = Collections.newSetFromMap(new IdentityHashMap<>());
    int content = 0;
    for (CaseReport report : all.reversed().stream().sorted(TRUSTED_FIRST).toList()) {
      content += content(report);
      if (fitting.size() == CaseUpdate.MAX_REPORTS || content > CaseUpdate.MAX_SHOWN_CONTENT) {
        break;
      }
      fitting.add(report);
    }
    return fitting;
  }

  private static int content(CaseReport report) {
    return report.sealedContent() == null ? 0 : report.sealedContent().length();
  }
}
