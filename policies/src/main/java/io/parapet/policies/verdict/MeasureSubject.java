package io.parapet.policies.verdict;

/** What a measure is applied to. */
public enum MeasureSubject {
  MESSAGE,
  CONVERSATION,
  ACCOUNT,
  LINK,
  /** The recipient's side: their inbox or client. */
  RECIPIENT
}
