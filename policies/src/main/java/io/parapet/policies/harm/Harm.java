package io.parapet.policies.harm;

import java.util.Locale;

/** The kinds of abuse Parapet knows, each with the lane its cases wait in. */
public enum Harm {
  SELF_HARM(Lane.DANGER_TO_LIFE),
  SELF_HARM_ENCOURAGEMENT(Lane.DANGER_TO_LIFE),
  THREAT(Lane.DANGER_TO_LIFE),
  CHILD_EXPLOITATION(Lane.CHILD_EXPLOITATION),
  MINOR_SAFETY(Lane.CHILD_SAFETY),
  UNDERAGE(Lane.CHILD_SAFETY),
  SEXUAL(Lane.SAFETY),
  NON_CONSENSUAL_IMAGERY(Lane.SAFETY),
  HARASSMENT(Lane.SAFETY),
  HATE(Lane.SAFETY),
  DOXXING(Lane.SAFETY),
  STALKING(Lane.SAFETY),
  SCAM(Lane.INTEGRITY),
  SPAM(Lane.INTEGRITY),
  IMPERSONATION(Lane.INTEGRITY),
  MISINFORMATION(Lane.INTEGRITY),
  /** Wanted by nobody, though neither spam nor hostile: nagging, unwanted automation. */
  NUISANCE(Lane.INTEGRITY),
  /** False, coordinated or flooding reports. */
  REPORT_ABUSE(Lane.INTEGRITY),
  /** No harm: what a safeguard policy vouches for. */
  NONE(Lane.INTEGRITY),
  /**
   * Reported, and nothing names the harm yet. It is alleged only where nothing else is. Last in
   * this list, because some formats write a harm by its place.
   */
  OTHER(Lane.INTEGRITY);

  private final Lane lane;

  Harm(Lane lane) {
    this.lane = lane;
  }

  public Lane lane() {
    return lane;
  }

  /** The name on the wire and in policies, such as {@code minor_safety}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
