package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One report by one person. */
public record ReportId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReportId {
    Ids.check("report", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
