package io.parapet.policies.casework;

import io.parapet.policies.id.Check;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.verdict.SubjectKind;
import java.time.Instant;

/** One flagged subject of a case. */
public record CaseSubject(SubjectKind kind, String subjectId, Instant at, Outcome outcome) {
  public CaseSubject {
    Check.present(kind, "kind");
    Check.present(subjectId, "subjectId");
    Check.present(at, "at");
    Check.present(outcome, "outcome");
  }
}
