package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One case. See {@link #of} for how it is derived. */
public record CaseId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CaseId {
    Ids.check("case", value);
  }

  /**
   * The id of the n-th case about an account in a lane. A case is opened anew, under the next
   * ordinal, only after the one before was decided.
   */
  public static CaseId of(PlatformId platform, AccountId accused, String lane, int ordinal) {
    return new CaseId(
        Ids.derive("case", platform.value(), accused.value(), lane, Integer.toString(ordinal)));
  }

  @Override
  public String toString() {
    return value;
  }
}
