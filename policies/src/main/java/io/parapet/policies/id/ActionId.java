package io.parapet.policies.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One thing to enforce. See {@link #of} for how it is derived. */
public record ActionId(@JsonValue String value) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ActionId {
    Ids.check("action", value);
  }

  /**
   * The same subject, measure and cause give the same id, whatever the policy version, so a replay
   * never acts twice.
   */
  public static ActionId of(String subject, String measure, String cause) {
    return new ActionId(Ids.derive("action", subject, measure, cause));
  }

  @Override
  public String toString() {
    return value;
  }
}
