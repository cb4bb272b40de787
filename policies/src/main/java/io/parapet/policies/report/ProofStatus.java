package io.parapet.policies.report;

import java.util.Locale;

/** What is known of a reported message, worst first. */
public enum ProofStatus {
  /** The proof contradicts the content, the sender or the place: somebody altered something. */
  FORGED,
  /** Nothing but the reporter's word. */
  UNVERIFIABLE,
  /** Such a message was sent, but nothing proves its content. */
  SENT_CONTENT_UNVERIFIED,
  /** This content was sent by this account in this conversation. */
  VERIFIED;

  /** The name on the wire and in policies, such as {@code sent_content_unverified}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
