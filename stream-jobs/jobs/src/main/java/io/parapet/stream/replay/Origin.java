package io.parapet.stream.replay;

import io.parapet.policies.wire.DeadLetter;
import java.io.Serializable;
import java.time.Instant;

/**
 * Where an input stands, without any of it.
 *
 * @param sha256 over its value, 64 hex digits
 * @param size of its value, in bytes
 */
public record Origin(String topic, int partition, long offset, String sha256, int size)
    implements Serializable {
  /**
   * The letter that says why it was refused.
   *
   * @param problem what was expected, without any of the input
   */
  public DeadLetter refusedBy(String stage, String problem, Instant at) {
    return new DeadLetter(stage, topic, partition, offset, sha256, size, problem, null, at);
  }
}
