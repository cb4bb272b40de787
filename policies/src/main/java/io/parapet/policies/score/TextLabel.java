package io.parapet.policies.score;

import java.util.Locale;

/** What a text can be scored for. The labels are independent: one text may carry several. */
public enum TextLabel {
  SPAM,
  SCAM,
  HARASSMENT,
  HATE,
  THREAT,
  SEXUAL,
  SELF_HARM_DISCLOSURE,
  SELF_HARM_ENCOURAGEMENT,
  /** A hint about tone, never a verdict by itself. */
  PROFANITY;

  /** How many labels there are. */
  public static final int COUNT = values().length;

  /** The name used in policies and on the wire, such as {@code self_harm_disclosure}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
