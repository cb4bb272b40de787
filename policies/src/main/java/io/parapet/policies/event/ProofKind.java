package io.parapet.policies.event;

/** What backs the claim that a message of a report was sent. */
public enum ProofKind {
  /** The sender's commitment, tagged by the platform: see https://eprint.iacr.org/2017/664. */
  FRANKED,
  /** The platform kept the message itself. */
  PLATFORM_COPY,
  /** Only the reporter's word. */
  REPORTER_SUPPLIED
}
