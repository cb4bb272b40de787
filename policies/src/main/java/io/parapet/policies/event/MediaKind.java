package io.parapet.policies.event;

/** What kind of media a message carries. */
public enum MediaKind {
  IMAGE,
  VIDEO,
  VOICE,
  GIF,
  STICKER,
  FILE,
  CONTACT,
  LOCATION,
  OTHER
}
