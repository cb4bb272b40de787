package io.parapet.console.audit;

/** What a person did that must be accounted for. */
public enum Deed {
  LOGIN,
  CLAIM,
  RELEASE,
  /** Saw sealed content in the clear. */
  REVEAL,
  DECIDE,
  UNDO,
  ESCALATE,
  SKIP,
  HOLD,
  HAND_OVER,
  /** Left a ruling to a second person. */
  PROPOSE,
  /** Did not confirm what was proposed. */
  DECLINE,
  JUDGE_APPEAL,
  /** Changed which case goes to which queue. */
  ROUTE,
  /** Ruled on many cases at once, or took that back. */
  BATCH,
  /** Looked at a decision again without knowing it. */
  SECOND_REVIEW,
  /** Called a calibration session, voted in it or wrote down what it came to. */
  CALIBRATE,
  /** Placed or lifted a legal hold. */
  LEGAL_HOLD,
  /** Destroyed the key of an account. */
  ERASE,
  EXPORT,
  /** Tried, proposed, published or declined a change of a policy. */
  POLICY,
  /** Stopped, undid or reset what policies do by themselves. */
  CONTROL
}
