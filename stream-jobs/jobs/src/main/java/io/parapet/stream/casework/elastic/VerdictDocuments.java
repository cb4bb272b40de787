package io.parapet.stream.casework.elastic;

import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.SubjectKind;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireFormat;
import io.parapet.stream.config.VerdictScope;
import io.parapet.stream.replay.Origin;
import java.util.ArrayList;
import java.util.List;

/** A verdict as writes: itself, and the verdict on a report beside what else became of that. */
final class VerdictDocuments {
  private VerdictDocuments() {}

  static List<DocumentWrite> of(Verdict verdict, VerdictScope scope, Origin origin) {
    List<DocumentWrite> writes = new ArrayList<>();
    if (scope == VerdictScope.ALL || isFlagged(verdict) || verdict.revision() > 0) {
      writes.add(
          DocumentWrite.versioned(
              Indices.VERDICTS,
              verdict.subjectId(),
              verdict.revision(),
              WireFormat.VERDICT.write(verdict),
              origin));
    }
    if (verdict.subject() == SubjectKind.REPORT) {
      writes.add(ReportDocuments.judged(verdict, origin));
    }
    return writes;
  }

  private static boolean isFlagged(Verdict verdict) {
    return verdict.outcome() != Outcome.ALLOW || verdict.shadow().outcome() != Outcome.ALLOW;
  }
}
