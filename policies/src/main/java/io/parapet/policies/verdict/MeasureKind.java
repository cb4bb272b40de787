package io.parapet.policies.verdict;

/** What is done. */
public enum MeasureKind {
  /** Deliver to message requests. */
  TO_REQUESTS,
  TO_SPAM_FOLDER,
  BLUR_MEDIA,
  WARN_RECIPIENT,
  /** Bound how many strangers the account may write to. */
  LIMIT_NEW_CONTACTS,
  LIMIT_RATE,
  HOLD_MESSAGE,
  BLOCK_MESSAGE,
  DISABLE_LINK,
  FREEZE_INVITATIONS,
  REMOVE_GROUP_MEMBER,
  WARN_SENDER,
  REMOVE_CONTENT,
  RESTRICT_DMS,
  SUSPEND,
  /** Keep what there is for the authorities. */
  PRESERVE,
  OFFER_SUPPORT
}
