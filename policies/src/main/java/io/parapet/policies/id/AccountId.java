package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An account on a platform, as the platform names it. */
public record AccountId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AccountId {
    Ids.check("account", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
