package io.parapet.simulator.evaluate;

import io.parapet.policies.id.AccountId;
import io.parapet.simulator.run.Happening;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;

/** Traffic that can be had again and again, always the same. */
public interface Traffic extends Serializable {
  /** From where on it counts; what lies before is past that only explains. */
  Instant start();

  /** Nothing happens at this time or later. */
  Instant end();

  /** How long what came back may take to count; all of it is played in such slices. */
  default Duration slice() {
    return Duration.ofMinutes(1);
  }

  /** The accounts that do harm. */
  Set<AccountId> abusive();

  /** All of it, in order of time. */
  Iterator<Happening> happenings();
}
