package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A one-to-one conversation or a group, as the platform names it. */
public record ConversationId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ConversationId {
    Ids.check("conversation", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
