package io.parapet.policies.event;

/** What backs the claim that a message of a report was sent. */
public enum ProofKind {
  /** The sender's commitment, tagged by the platform: see https://eprint.iacr.org/2017/664. */
  FRANKED,
  /** The platform kept the message itself. */
  PLATFORM_COPY,
  /** Only the reporter's word. */
  REPORTER_SUPPLIED,
  /**
   * A hash of message id and sender, matched against what the two accounts sent each other within
   * the last 24 hours. It says nothing of the content.
   */
  RECEIPT
}
