package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One ruling on one case. */
public record DecisionId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DecisionId {
    Ids.check("decision", value);
  }

  /** The id of the ruling that ended the given work revision of a case. */
  public static DecisionId of(CaseId caseId, long workRevision) {
    return new DecisionId(Ids.derive("decision", caseId.value(), Long.toString(workRevision)));
  }

  @Override
  public String toString() {
    return value;
  }
}
