package io.parapet.policies.casework;

import io.parapet.policies.id.CaseId;

/** A case as it stands: what the stream knows and what people did. */
public record StoredCase(CaseUpdate stream, CaseWork work) {
  public CaseId id() {
    return stream.caseId();
  }
}
