package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A policy, such as {@code behaviour/fan-out}: the name of its file without the ending. */
public record PolicyId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PolicyId {
    Ids.check("policy", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
