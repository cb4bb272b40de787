package io.parapet.simulator.kind;

import io.parapet.policies.harm.Harm;
import java.util.Locale;

/** What an account truly is, with the harm it does. */
public enum Kind {
  BYSTANDER(Harm.NONE),
  FRIEND(Harm.NONE),
  GROUP_MEMBER(Harm.NONE),
  FAMILY_MEMBER(Harm.NONE),
  TEAM_MEMBER(Harm.NONE),
  NEW_STUDENT(Harm.NONE),
  WARNING_FORWARDER(Harm.NONE),
  PERSON_IN_DISTRESS(Harm.NONE),
  YOUTH_COACH(Harm.NONE),
  PROMOTING_BUSINESS(Harm.NONE),
  FEEDBACK_REQUESTER(Harm.NONE),
  SUPPORT_BOT(Harm.NONE),
  COMPLAINT_RESPONDER(Harm.NONE),
  RECRUITER(Harm.NONE),
  INFLUENCER_OUTREACH(Harm.NONE),
  EVENT_INVITER(Harm.NONE),
  NETWORKER(Harm.NONE),
  LEAD_GENERATOR(Harm.NONE),
  MARKETPLACE_TRADER(Harm.NONE),
  FUNDRAISER(Harm.NONE),

  BULK_SPAMMER(Harm.SPAM),
  SLOW_SPAMMER(Harm.SPAM),
  COORDINATED_SENDER(Harm.SPAM),
  GROUP_ADDER(Harm.SPAM),
  UNDECLARED_BOT(Harm.SPAM),
  HIJACKED_ACCOUNT(Harm.SCAM),
  OFF_PLATFORM_SCAMMER(Harm.SCAM),
  ROMANCE_SCAMMER(Harm.SCAM),
  IMPERSONATOR(Harm.IMPERSONATION),
  NAGGER(Harm.NUISANCE),
  LONE_HARASSER(Harm.HARASSMENT),
  PILE_ON_HARASSER(Harm.HARASSMENT),
  SEXUAL_SOLICITOR(Harm.SEXUAL),
  MINOR_CONTACTER(Harm.MINOR_SAFETY),
  UNDERAGE_SENDER(Harm.UNDERAGE),
  FALSE_REPORTER(Harm.REPORT_ABUSE);

  private final Harm harm;

  Kind(Harm harm) {
    this.harm = harm;
  }

  public Harm harm() {
    return harm;
  }

  public boolean abusive() {
    return harm != Harm.NONE;
  }

  /** Whether its abuse is writing the same to many: what a platform counts as bulk. */
  public boolean bulk() {
    return this == BULK_SPAMMER || this == GROUP_ADDER;
  }

  /** The name in settings, tables and the truth file, such as {@code bulk_spammer}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
