package io.parapet.policies.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that is to reach Kafka. It is written together with the decision it follows from, so
 * that neither is ever there without the other.
 *
 * @param deliveryId stays the same however often it is sent
 * @param topic where it goes
 * @param key Kafka key
 * @param value JSON as it goes onto the topic
 * @param notBefore until then the decision can still be taken back
 * @param deliveredAt null until Kafka has acknowledged it
 */
public record OutboxEntry(
    String deliveryId,
    String topic,
    String key,
    String value,
    Instant notBefore,
    @Nullable Instant deliveredAt) {
  public OutboxEntry {
    if (deliveryId == null || topic == null || key == null || value == null || notBefore == null) {
      throw new IllegalArgumentException(
          "an outbox entry needs deliveryId, topic, key, value and notBefore");
    }
  }

  public boolean delivered() {
    return deliveredAt != null;
  }

  /** Whether it waits no longer for an undo. */
  public boolean due(Instant now) {
    return !delivered() && !now.isBefore(notBefore);
  }

  public OutboxEntry deliveredAt(Instant when) {
    return new OutboxEntry(deliveryId, topic, key, value, notBefore, when);
  }
}
