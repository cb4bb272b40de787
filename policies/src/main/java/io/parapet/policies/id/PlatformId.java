package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A platform, such as {@code instagram}. Platforms are data, so any name will do. */
public record PlatformId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlatformId {
    Ids.check("platform", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
