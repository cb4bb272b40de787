package io.parapet.simulator.behaviour;

import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.run.Behaviour;

/** Which behaviour each kind has. */
public final class Behaviours {
  private Behaviours() {}

  public static Behaviour of(Kind kind) {
    return switch (kind) {
      case BYSTANDER -> new Bystander();
      case FRIEND, UNDERAGE_SENDER -> new Friend();
      case GROUP_MEMBER -> new GroupMember();
      case FAMILY_MEMBER -> new FamilyMember();
      case TEAM_MEMBER -> new TeamMember();
      case NEW_STUDENT -> new NewStudent();
      case WARNING_FORWARDER -> new WarningForwarder();
      case PERSON_IN_DISTRESS -> new PersonInDistress();
      case YOUTH_COACH -> new YouthCoach();
      case PROMOTING_BUSINESS -> new PromotingBusiness();
      case FEEDBACK_REQUESTER -> new FeedbackRequester();
      case SUPPORT_BOT -> new SupportBot();
      case COMPLAINT_RESPONDER -> new ComplaintResponder();
      case RECRUITER -> new Recruiter();
      case INFLUENCER_OUTREACH -> new InfluencerOutreach();
      case EVENT_INVITER -> new EventInviter();
      case NETWORKER -> new Networker();
      case LEAD_GENERATOR -> new LeadGenerator();
      case MARKETPLACE_TRADER -> new MarketplaceTrader();
      case FUNDRAISER -> new Fundraiser();
      case BULK_SPAMMER -> new BulkSpammer();
      case SLOW_SPAMMER -> new SlowSpammer();
      case COORDINATED_SENDER -> new CoordinatedSender();
      case GROUP_ADDER -> new GroupAdder();
      case UNDECLARED_BOT -> new UndeclaredBot();
      case HIJACKED_ACCOUNT -> new HijackedAccount();
      case OFF_PLATFORM_SCAMMER -> new OffPlatformScammer();
      case ROMANCE_SCAMMER -> new RomanceScammer();
      case IMPERSONATOR -> new Impersonator();
      case NAGGER -> new Nagger();
      case LONE_HARASSER -> new LoneHarasser();
      case PILE_ON_HARASSER -> new PileOnHarasser();
      case SEXUAL_SOLICITOR -> new SexualSolicitor();
      case MINOR_CONTACTER -> new MinorContacter();
      case FALSE_REPORTER -> new FalseReporter();
    };
  }
}
