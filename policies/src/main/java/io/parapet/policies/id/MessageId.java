package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One message, as the platform names it. */
public record MessageId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MessageId {
    Ids.check("message", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
