package io.parapet.policies.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What people, or the circuit breaker, say about how far automation may go. Of those with the same
 * key the latest counts; the topic keeps all of them, and so tells who did what and why.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Approval.class, name = "approval"),
  @JsonSubTypes.Type(value = EmergencyStop.class, name = "emergency_stop"),
  @JsonSubTypes.Type(value = Undo.class, name = "undo"),
  @JsonSubTypes.Type(value = CircuitBreaker.class, name = "circuit_breaker"),
  @JsonSubTypes.Type(value = QuotaReset.class, name = "quota_reset")
})
public sealed interface Control permits Approval, EmergencyStop, Undo, CircuitBreaker, QuotaReset {
  /** What it is about; the Kafka key. */
  String key();

  /** The latest signature on it. */
  Signature signed();

  /** When it was said. */
  default Instant saidAt() {
    return signed().at();
  }
}
