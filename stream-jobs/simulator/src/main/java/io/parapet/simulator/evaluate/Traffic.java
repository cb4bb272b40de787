package io.parapet.simulator.evaluate;

import io.parapet.simulator.run.Happening;
import java.io.Serializable;
import java.time.Instant;
import java.util.Iterator;

/** Traffic that can be had again and again, always the same. */
public interface Traffic extends Serializable {
  /** From where on it counts; what lies before is past that only explains. */
  Instant start();

  /** Nothing happens at this time or later. */
  Instant end();

  /** All of it, in order of time. */
  Iterator<Happening> happenings();
}
