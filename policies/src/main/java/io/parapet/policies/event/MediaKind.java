package io.parapet.policies.event;

/** What kind of media a message carries. New kinds go to the end: state keeps their places. */
public enum MediaKind {
  IMAGE,
  VIDEO,
  VOICE,
  GIF,
  STICKER,
  FILE,
  CONTACT,
  LOCATION,
  OTHER,
  /** A call that was tried, which stands in the conversation like a message. */
  CALL
}
