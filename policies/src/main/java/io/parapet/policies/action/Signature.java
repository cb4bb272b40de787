package io.parapet.policies.action;

import io.parapet.policies.id.Check;
import java.time.Instant;

/**
 * Who did something, and when.
 *
 * @param by pseudonym of a person; {@link #PIPELINE} where no person did it
 */
public record Signature(String by, Instant at) {
  /** Signs what the stream does by itself. */
  public static final String PIPELINE = "pipeline";

  public Signature {
    Check.present(by, "by");
    Check.present(at, "at");
    if (by.isBlank()) {
      throw new IllegalArgumentException("by must name who it was");
    }
  }

  /** Whether both are by the same person, however they spell themselves. */
  public boolean samePerson(Signature other) {
    return by.strip().equalsIgnoreCase(other.by.strip());
  }
}
