package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One appeal against one decision. */
public record AppealId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AppealId {
    Ids.check("appeal", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
