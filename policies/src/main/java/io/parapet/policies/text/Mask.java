package io.parapet.policies.text;

/** What replaces a part of a text whose kind matters and whose letters do not. */
public enum Mask {
  /** A web address, with or without its scheme. */
  URL,
  /** A mail address. */
  EMAIL,
  /** A mention of an account, such as {@code @name}. */
  HANDLE,
  /** Seven digits or more. */
  PHONE,
  /** An amount with its currency sign. */
  MONEY,
  /** A time of day, such as {@code 7pm} or {@code 19:30}. */
  TIME,
  /** Any other number. */
  NUMBER;

  private final String token = "_" + name().toLowerCase(java.util.Locale.ROOT) + "_";

  /** The token in the normalised text; one word under UAX #29, since underscores join. */
  public String token() {
    return token;
  }
}
