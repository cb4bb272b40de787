package io.parapet.simulator.phrase;

import io.parapet.policies.harm.ReportReason;
import java.util.Locale;

/** What a message is about, and what those who report it say. */
public enum Theme {
  CHAT(ReportReason.OTHER),
  TEAM_WORK(ReportReason.OTHER),
  INTRODUCTION(ReportReason.SPAM),
  WARNING(ReportReason.MISINFORMATION),
  DISTRESS(ReportReason.SELF_HARM),
  COACHING(ReportReason.OTHER),
  PROMOTION(ReportReason.SPAM),
  FEEDBACK(ReportReason.SPAM),
  SUPPORT_QUESTION(ReportReason.OTHER),
  SUPPORT_ANSWER(ReportReason.SPAM),
  COMPLAINT_REPLY(ReportReason.SPAM),
  JOB_OFFER(ReportReason.SPAM),
  COLLABORATION(ReportReason.SPAM),
  INVITATION(ReportReason.SPAM),
  ADMIRATION(ReportReason.OTHER),
  BUSINESS_OFFER(ReportReason.SPAM),
  MARKETPLACE(ReportReason.SCAM),
  FUNDRAISING(ReportReason.SPAM),
  PRIZE_SPAM(ReportReason.SPAM),
  PRODUCT_SPAM(ReportReason.SPAM),
  CAMPAIGN(ReportReason.SPAM),
  GROUP_SPAM(ReportReason.SPAM),
  INVESTMENT_SCAM(ReportReason.SCAM),
  OFF_PLATFORM(ReportReason.SCAM),
  ROMANCE(ReportReason.SCAM),
  STOLEN_VOICE(ReportReason.SCAM),
  FALSE_IDENTITY(ReportReason.IMPERSONATION),
  NAGGING(ReportReason.HARASSMENT),
  INSULT(ReportReason.HARASSMENT),
  HATE(ReportReason.HATE),
  THREAT(ReportReason.THREAT),
  SEXUAL_REQUEST(ReportReason.SEXUAL),
  PRIVATE_FRIEND(ReportReason.MINOR_SAFETY);

  private final ReportReason reason;

  Theme(ReportReason reason) {
    this.reason = reason;
  }

  public ReportReason reason() {
    return reason;
  }

  /** The name in the phrase files, such as {@code job_offer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
