package io.parapet.policies.action;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What the stream says of itself, for people to see. Of those with the same key the last counts.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = QuotaStatus.class, name = "quota_status"),
  @JsonSubTypes.Type(value = PolicySetStatus.class, name = "policy_set_status")
})
public sealed interface Status permits QuotaStatus, PolicySetStatus {
  /** What it tells of; the Kafka key. */
  String key();
}
