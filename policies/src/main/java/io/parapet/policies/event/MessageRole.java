package io.parapet.policies.event;

/** Why a message is in a report. */
public enum MessageRole {
  /** It is what the report is about. */
  REPORTED,
  /** It stood around it. */
  CONTEXT
}
