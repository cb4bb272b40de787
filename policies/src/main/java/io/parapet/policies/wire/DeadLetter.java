package io.parapet.policies.wire;

import io.parapet.policies.id.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Input that could not be used: where it failed, what was expected, and how to find it again. It
 * never repeats the bytes of a DM event, since they might hold text.
 *
 * @param stage which step refused it, such as {@code ingest} or {@code case-projection}
 * @param topic where the input stands
 * @param sha256 over its value, 64 hex digits
 * @param size of its value, in bytes
 * @param problem what was expected, without any of the input
 * @param sealedReport the report as it came, its content sealed; null for everything else
 */
public record DeadLetter(
    String stage,
    String topic,
    int partition,
    long offset,
    String sha256,
    int size,
    String problem,
    @Nullable String sealedReport,
    Instant at) {
  public DeadLetter {
    Check.present(stage, "stage");
    Check.present(topic, "topic");
    Check.present(sha256, "sha256");
    Check.present(problem, "problem");
    Check.present(at, "at");
  }

  /** The same input gives the same key, however often it is refused. */
  public String key() {
    return topic + "/" + partition + "/" + offset + "/" + stage;
  }
}
