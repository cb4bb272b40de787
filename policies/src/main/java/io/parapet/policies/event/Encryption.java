package io.parapet.policies.event;

/** Who can read a message besides its two ends. */
public enum Encryption {
  /** Stored and carried in the clear. */
  NONE,
  /** Encrypted between client and platform only. */
  IN_TRANSIT,
  /** Nobody but the ends; nothing derived from the content is accepted either. */
  END_TO_END
}
