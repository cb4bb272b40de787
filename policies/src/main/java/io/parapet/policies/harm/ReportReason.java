package io.parapet.policies.harm;

import java.util.Locale;

/** What a reporter says is wrong, and the harm it alleges. */
public enum ReportReason {
  SPAM(Harm.SPAM),
  SCAM(Harm.SCAM),
  HARASSMENT(Harm.HARASSMENT),
  HATE(Harm.HATE),
  THREAT(Harm.THREAT),
  SEXUAL(Harm.SEXUAL),
  NON_CONSENSUAL_IMAGERY(Harm.NON_CONSENSUAL_IMAGERY),
  CHILD_EXPLOITATION(Harm.CHILD_EXPLOITATION),
  MINOR_SAFETY(Harm.MINOR_SAFETY),
  SELF_HARM(Harm.SELF_HARM),
  IMPERSONATION(Harm.IMPERSONATION),
  MISINFORMATION(Harm.MISINFORMATION),
  DOXXING(Harm.DOXXING),
  STALKING(Harm.STALKING),
  OTHER(Harm.OTHER);

  private final Harm alleged;

  ReportReason(Harm alleged) {
    this.alleged = alleged;
  }

  public Harm alleged() {
    return alleged;
  }

  /** The name on the wire and in policies, such as {@code self_harm}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
