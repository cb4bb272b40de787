package io.parapet.policies.event;

/** Whose messages a recipient lets in. */
public enum WhoMayMessage {
  EVERYONE,
  FOLLOWED,
  NO_ONE
}
