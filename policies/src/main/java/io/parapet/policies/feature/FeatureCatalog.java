package io.parapet.policies.feature;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The single list of features. A name here is a contract: it stands in policies, in cases and in
 * archives, so it is never given another meaning. New features go to the end of their group; the
 * index is not part of the contract.
 */
public final class FeatureCatalog {
  private static final List<Feature> ALL = new ArrayList<>();
  private static final Map<String, Feature> BY_NAME = new HashMap<>();
  private static final String AS_TOLD =
      "as last told: when it has grown by a quarter, and every ten minutes to who goes on";

  // The message itself.
  public static final Feature MESSAGE_PLATFORM =
      word("message.platform", "Platform, such as instagram.");
  public static final Feature MESSAGE_SURFACE =
      word("message.surface", "Where in the product it was written.");
  public static final Feature MESSAGE_ENCRYPTION =
      word("message.encryption", "none, in_transit or end_to_end.");
  public static final Feature MESSAGE_CONVERSATION_KIND =
      word("message.conversation_kind", "one_to_one or group.");
  public static final Feature MESSAGE_MEMBERS =
      number("message.members", Unit.COUNT, null, "", "Members of the conversation.");
  public static final Feature MESSAGE_RECIPIENTS =
      number("message.recipients", Unit.COUNT, null, "", "Recipients named in the event.");
  public static final Feature MESSAGE_REQUEST =
      bool("message.request", "It went to the requests of somebody who does not know the sender.");
  public static final Feature MESSAGE_DISAPPEARING =
      bool("message.disappearing", "It disappears after a time.");
  public static final Feature MESSAGE_DISAPPEARING_AFTER =
      number("message.disappearing_after", Unit.SECONDS, null, "", "How long it can be seen.");
  public static final Feature MESSAGE_MEDIA_COUNT =
      number("message.media_count", Unit.COUNT, null, "", "Media in it.");
  public static final Feature MESSAGE_MEDIA_KINDS =
      list("message.media_kinds", 16, "Kinds of media in it.");
  public static final Feature MESSAGE_LINK_COUNT =
      number(
          "message.link_count",
          Unit.COUNT,
          null,
          "",
          "Distinct link domains in it, where visible.");
  public static final Feature MESSAGE_LINK_DOMAINS =
      list("message.link_domains", 32, "Link domains in it, where visible.");
  public static final Feature MESSAGE_LENGTH =
      number("message.length", Unit.CODE_POINTS, null, "", "Its length.");

  // Sender: profile.
  public static final Feature SENDER_ACCOUNT_AGE =
      number("sender.account_age", Unit.DAYS, null, "", "Age of the account.");
  public static final Feature SENDER_ACCOUNT_KIND =
      word("sender.account_kind", "person, business or automated.");
  public static final Feature SENDER_DECLARED_AUTOMATION =
      bool("sender.declared_automation", "The account says that a program writes for it.");
  public static final Feature SENDER_OFFERS_HUMAN =
      bool("sender.offers_human", "A person can be reached instead of the program.");
  public static final Feature SENDER_VERIFIED =
      bool("sender.verified", "The platform has checked who it is.");
  public static final Feature SENDER_AGE_BAND =
      word("sender.age_band", "under_13, from_13_to_15, from_16_to_17, adult or unknown.");
  public static final Feature SENDER_MINOR = bool("sender.minor", "Known to be under 18.");
  public static final Feature SENDER_HANDLE_RESEMBLANCE =
      number(
          "sender.handle_resemblance",
          Unit.RATIO,
          null,
          "",
          "How much the handle looks like a protected one.");

  // Sender: volume.
  public static final Feature SENDER_MESSAGES_1M =
      number(
          "sender.messages_1m",
          Unit.COUNT,
          Duration.ofMinutes(1),
          "window slides by a twelfth",
          "Messages sent in the last minute.");
  public static final Feature SENDER_MESSAGES_1H =
      number(
          "sender.messages_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Messages sent in the last hour.");
  public static final Feature SENDER_MESSAGES_24H =
      number(
          "sender.messages_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Messages sent in the last 24 hours.");
  public static final Feature SENDER_MESSAGES_7D =
      number(
          "sender.messages_7d",
          Unit.COUNT,
          Duration.ofDays(7),
          "window slides by a twelfth",
          "Messages sent in the last 7 days.");
  public static final Feature SENDER_CONVERSATIONS_1M =
      number(
          "sender.conversations_1m",
          Unit.COUNT,
          Duration.ofMinutes(1),
          "window slides by a twelfth",
          "Distinct conversations written to in the last minute.");
  public static final Feature SENDER_CONVERSATIONS_1H =
      number(
          "sender.conversations_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Distinct conversations written to in the last hour.");
  public static final Feature SENDER_CONVERSATIONS_24H =
      number(
          "sender.conversations_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Distinct conversations written to in the last 24 hours.");
  public static final Feature SENDER_CONVERSATIONS_7D =
      number(
          "sender.conversations_7d",
          Unit.COUNT,
          Duration.ofDays(7),
          "window slides by a twelfth",
          "Distinct conversations written to in the last 7 days.");
  public static final Feature SENDER_NEW_RECIPIENTS_1M =
      number(
          "sender.new_recipients_1m",
          Unit.COUNT,
          Duration.ofMinutes(1),
          "window slides by a twelfth",
          "Recipients first contacted in the last minute.");
  public static final Feature SENDER_NEW_RECIPIENTS_1H =
      number(
          "sender.new_recipients_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Recipients first contacted in the last hour.");
  public static final Feature SENDER_NEW_RECIPIENTS_24H =
      number(
          "sender.new_recipients_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Recipients first contacted in the last 24 hours.");
  public static final Feature SENDER_NEW_RECIPIENTS_7D =
      number(
          "sender.new_recipients_7d",
          Unit.COUNT,
          Duration.ofDays(7),
          "window slides by a twelfth",
          "Recipients first contacted in the last 7 days.");
  public static final Feature SENDER_STRANGERS_1M =
      number(
          "sender.strangers_1m",
          Unit.COUNT,
          Duration.ofMinutes(1),
          "window slides by a twelfth",
          "First-contacted recipients who do not follow the sender in the last minute.");
  public static final Feature SENDER_STRANGERS_1H =
      number(
          "sender.strangers_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "First-contacted recipients who do not follow the sender in the last hour.");
  public static final Feature SENDER_STRANGERS_24H =
      number(
          "sender.strangers_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "First-contacted recipients who do not follow the sender in the last 24 hours.");
  public static final Feature SENDER_STRANGERS_7D =
      number(
          "sender.strangers_7d",
          Unit.COUNT,
          Duration.ofDays(7),
          "window slides by a twelfth",
          "First-contacted recipients who do not follow the sender in the last 7 days.");

  // Sender: how recipients respond. Ratios are shrunken towards a prior and missing under a minimum
  // exposure.
  public static final Feature SENDER_REPLY_RATIO_24H =
      number(
          "sender.reply_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were answered.");
  public static final Feature SENDER_REPLY_RATIO_7D =
      number(
          "sender.reply_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were answered.");
  public static final Feature SENDER_READ_RATIO_24H =
      number(
          "sender.read_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were read.");
  public static final Feature SENDER_READ_RATIO_7D =
      number(
          "sender.read_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were read.");
  public static final Feature SENDER_ACCEPT_RATIO_24H =
      number(
          "sender.accept_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were accepted as a request.");
  public static final Feature SENDER_ACCEPT_RATIO_7D =
      number(
          "sender.accept_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were accepted as a request.");
  public static final Feature SENDER_DECLINE_RATIO_24H =
      number(
          "sender.decline_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were declined as a request.");
  public static final Feature SENDER_DECLINE_RATIO_7D =
      number(
          "sender.decline_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were declined as a request.");
  public static final Feature SENDER_BLOCK_RATIO_24H =
      number(
          "sender.block_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were answered with a block.");
  public static final Feature SENDER_BLOCK_RATIO_7D =
      number(
          "sender.block_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were answered with a block.");
  public static final Feature SENDER_MUTE_RATIO_24H =
      number(
          "sender.mute_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were answered with a mute.");
  public static final Feature SENDER_MUTE_RATIO_7D =
      number(
          "sender.mute_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were answered with a mute.");
  public static final Feature SENDER_SPAM_RATIO_24H =
      number(
          "sender.spam_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were moved to spam.");
  public static final Feature SENDER_SPAM_RATIO_7D =
      number(
          "sender.spam_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were moved to spam.");
  public static final Feature SENDER_FILTERED_RATIO_24H =
      number(
          "sender.filtered_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were hidden by the recipient's"
              + " client.");
  public static final Feature SENDER_FILTERED_RATIO_7D =
      number(
          "sender.filtered_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were hidden by the recipient's client.");
  public static final Feature SENDER_REPORT_RATIO_24H =
      number(
          "sender.report_ratio_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; delay corrected",
          "Share of first contacts of the last 24 hours that were reported.");
  public static final Feature SENDER_REPORT_RATIO_7D =
      number(
          "sender.report_ratio_7d",
          Unit.RATIO,
          Duration.ofDays(7),
          "shrunken; delay corrected",
          "Share of first contacts of the last 7 days that were reported.");
  public static final Feature SENDER_REPLIES_24H =
      number(
          "sender.replies_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Replies received in the last 24 hours.");
  public static final Feature SENDER_DECLINES_24H =
      number(
          "sender.declines_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Declines received in the last 24 hours.");
  public static final Feature SENDER_BLOCKS_24H =
      number(
          "sender.blocks_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Blocks received in the last 24 hours.");
  public static final Feature SENDER_MUTES_24H =
      number(
          "sender.mutes_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Mutes received in the last 24 hours.");
  public static final Feature SENDER_SPAM_MOVES_24H =
      number(
          "sender.spam_moves_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Spam moves received in the last 24 hours.");
  public static final Feature SENDER_REPORTS_24H =
      number(
          "sender.reports_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Reports received in the last 24 hours; one that also came as a reaction counts twice.");

  // Sender: manner.
  public static final Feature SENDER_CADENCE_REGULARITY =
      number(
          "sender.cadence_regularity",
          Unit.RATIO,
          Duration.ofHours(24),
          "from decayed moments",
          "How even the gaps between messages are: 1 is a machine.");
  public static final Feature SENDER_ACTIVE_HOURS_24H =
      number(
          "sender.active_hours_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "whole hours of UTC, this one included",
          "Hours of the last 24 in which it wrote.");
  public static final Feature SENDER_OFF_HOURS_SHARE_24H =
      number(
          "sender.off_hours_share_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "window slides by a twelfth; of messages whose recipient's hour is known; missing under five",
          "Share of messages that arrived at night, by the recipient's clock (22 to 6).");
  public static final Feature SENDER_NEAR_DUPLICATE_SHARE_24H =
      number(
          "sender.near_duplicate_share_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "last 16 fingerprints",
          "Share of own messages nearly identical to an earlier one, by the client's fingerprint.");
  public static final Feature SENDER_LINK_DOMAINS_24H =
      number(
          "sender.link_domains_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "HyperLogLog, about 13 % above 15; window slides by half",
          "Distinct link domains sent.");
  public static final Feature SENDER_FIRST_CONTACT_LINK_SHARE_24H =
      number(
          "sender.first_contact_link_share_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "window slides by a twelfth; of those whose links can be seen; missing under five",
          "Share of first contacts that carried a link.");
  public static final Feature SENDER_REQUEST_SHARE_24H =
      number(
          "sender.request_share_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "window slides by a twelfth; missing under five messages",
          "Share of messages that went to message requests.");
  public static final Feature SENDER_DISAPPEARING_SHARE_24H =
      number(
          "sender.disappearing_share_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "window slides by a twelfth; missing under five messages",
          "Share of messages that disappear.");
  public static final Feature SENDER_MEDIA_SHARE_24H =
      number(
          "sender.media_share_24h",
          Unit.RATIO,
          Duration.ofHours(24),
          "window slides by a twelfth; missing under five messages",
          "Share of messages with media.");
  public static final Feature SENDER_GROUP_ADDS_1H =
      number(
          "sender.group_adds_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Accounts put into groups in the last hour.");
  public static final Feature SENDER_GROUP_ADDS_24H =
      number(
          "sender.group_adds_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Accounts put into groups in the last 24 hours.");
  public static final Feature SENDER_STRANGER_GROUP_ADDS_24H =
      number(
          "sender.stranger_group_adds_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Strangers put into groups in the last 24 hours.");
  public static final Feature SENDER_MINORS_CONTACTED_24H =
      number(
          "sender.minors_contacted_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Minors first contacted in the last 24 hours.");
  public static final Feature SENDER_UNANSWERED_PAIRS_24H =
      number(
          "sender.unanswered_pairs_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Recipients written to at least twice more without an answer.");
  public static final Feature SENDER_DORMANCY =
      number(
          "sender.dormancy", Unit.DAYS, null, "", "Days of silence before the current activity.");
  public static final Feature SENDER_APPARENT_AUTOMATION =
      number(
          "sender.apparent_automation",
          Unit.PROBABILITY,
          null,
          "",
          "How much the sender behaves like a program.");
  public static final Feature SENDER_STRIKES =
      number("sender.strikes", Unit.POINTS, null, "", "Strike points after decay.");
  public static final Feature SENDER_DECISIONS_AGAINST_90D =
      number(
          "sender.decisions_against_90d",
          Unit.COUNT,
          Duration.ofDays(90),
          "told with each decision, and at the end of each day",
          "Cases decided against the sender in the last 90 days.");
  public static final Feature BEHAVIOUR_ABUSE =
      number("behaviour.abuse", Unit.PROBABILITY, null, "", "Score of the behaviour model.");

  // Sender and recipient.
  public static final Feature PAIR_SENDER_FOLLOWS =
      bool("pair.sender_follows", "The sender follows the recipient.");
  public static final Feature PAIR_RECIPIENT_FOLLOWS =
      bool("pair.recipient_follows", "The recipient follows the sender.");
  public static final Feature PAIR_EARLIER_CONTACT =
      bool("pair.earlier_contact", "They have written to each other before.");
  public static final Feature PAIR_OPTED_IN =
      bool("pair.opted_in", "The recipient asked for messages of this sender.");
  public static final Feature PAIR_CUSTOMER =
      bool("pair.customer", "The recipient is a customer of the sender.");
  public static final Feature PAIR_SAME_ORGANISATION =
      bool("pair.same_organisation", "Both belong to one organisation.");
  public static final Feature PAIR_FIRST_CONTACT =
      bool(
          "pair.first_contact",
          "The first message of this sender to this recipient, as far as is known.");
  public static final Feature PAIR_STRANGER =
      bool("pair.stranger", "No earlier contact, and the recipient does not follow the sender.");
  public static final Feature PAIR_UNANSWERED_FOLLOW_UPS =
      number(
          "pair.unanswered_follow_ups",
          Unit.COUNT,
          null,
          "",
          "Messages after the first since the recipient last answered.");
  public static final Feature PAIR_SINCE_LAST_REPLY =
      number("pair.since_last_reply", Unit.SECONDS, null, "", "Since the recipient last answered.");
  public static final Feature PAIR_SINCE_FIRST_MESSAGE =
      number(
          "pair.since_first_message",
          Unit.SECONDS,
          null,
          "",
          "Since the first message of the pair that is remembered.");
  public static final Feature PAIR_MESSAGES_24H =
      number(
          "pair.messages_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Messages of this sender to this recipient.");
  public static final Feature PAIR_BLOCKED =
      bool("pair.blocked", "The recipient has blocked the sender.");
  public static final Feature PAIR_BLOCKED_OTHER_ACCOUNT =
      bool(
          "pair.blocked_other_account",
          "The recipient has blocked another account linked to the sender.");
  public static final Feature PAIR_REACTION =
      word("pair.reaction", "What the recipient just did, such as blocked, muted or replied.");

  // Recipient.
  public static final Feature RECIPIENT_AGE_BAND =
      word("recipient.age_band", "As sender.age_band.");
  public static final Feature RECIPIENT_MINOR = bool("recipient.minor", "Known to be under 18.");
  public static final Feature RECIPIENT_LOCAL_HOUR =
      number(
          "recipient.local_hour", Unit.HOUR, null, "", "Hour of the day where the recipient is.");
  public static final Feature RECIPIENT_WHO_MAY_MESSAGE =
      word("recipient.who_may_message", "everyone, followed or no_one.");
  public static final Feature RECIPIENT_STRANGERS_1H =
      number(
          "recipient.strangers_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Distinct strangers who wrote to the recipient in the last hour.");
  public static final Feature RECIPIENT_STRANGERS_24H =
      number(
          "recipient.strangers_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Distinct strangers who wrote to the recipient in the last 24 hours.");
  public static final Feature RECIPIENT_HOSTILE_REPORTS_24H =
      number(
          "recipient.hostile_reports_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Reports by the recipient for harassment, hate or threats.");
  public static final Feature RECIPIENT_PILE_ON_SENDERS_1H =
      number(
          "recipient.pile_on_senders_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Distinct strangers among those the recipient blocked, declined or reported "
              + "in the last hour.");
  public static final Feature RECIPIENT_ADULT_FIRST_CONTACTS_24H =
      number(
          "recipient.adult_first_contacts_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Adult strangers who first wrote to this minor.");
  public static final Feature RECIPIENT_PILE_ON_SENDERS_24H =
      number(
          "recipient.pile_on_senders_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth; who did two such things counts twice",
          "Distinct strangers among those the recipient blocked, declined or reported "
              + "in the last 24 hours.");
  public static final Feature CONVERSATION_MESSAGES_1H =
      number(
          "conversation.messages_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          "window slides by a twelfth",
          "Messages in the conversation.");

  // Campaign: last known values, which arrive after the fact.
  public static final Feature CAMPAIGN_SIZE =
      number(
          "campaign.size",
          Unit.COUNT,
          Duration.ofHours(24),
          "HyperLogLog, about 13 % above 15; window slides by half",
          "Near-identical messages to strangers in the last 24 hours.");
  public static final Feature CAMPAIGN_SENDERS_1H =
      number(
          "campaign.senders_1h",
          Unit.COUNT,
          Duration.ofHours(1),
          AS_TOLD + "; at most 256",
          "Distinct senders of near-identical messages in the last hour.");
  public static final Feature CAMPAIGN_SENDERS_24H =
      number(
          "campaign.senders_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          AS_TOLD + "; HyperLogLog, about 13 % above 256",
          "Distinct senders of near-identical messages in the last 24 hours.");
  public static final Feature CAMPAIGN_GROWTH_1H =
      number(
          "campaign.growth_1h",
          Unit.RATIO,
          Duration.ofHours(1),
          AS_TOLD + "; of the 256 who wrote last",
          "Share of the senders that joined in the last hour.");
  public static final Feature CAMPAIGN_SHARED_DOMAIN_SENDERS_24H =
      number(
          "campaign.shared_domain_senders_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          AS_TOLD + "; HyperLogLog, about 13 % above 256",
          "Distinct senders of the same link domain among strangers.");
  public static final Feature CAMPAIGN_ID =
      word("campaign.id", "The campaign that the sender belongs to: by link domain, else by text.");
  public static final Feature CAMPAIGN_REFUSAL_RATIO =
      number(
          "campaign.refusal_ratio",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; of the senders' other contacts too",
          "Share of first contacts of all senders of near-identical messages that were refused.");
  public static final Feature CAMPAIGN_YOUNG_SHARE =
      number(
          "campaign.young_share",
          Unit.RATIO,
          Duration.ofHours(24),
          "of the senders whose age is known",
          "Share of the senders of near-identical messages whose account is under 60 days old.");
  public static final Feature CAMPAIGN_SHARED_DOMAIN_REFUSAL_RATIO =
      number(
          "campaign.shared_domain_refusal_ratio",
          Unit.RATIO,
          Duration.ofHours(24),
          "shrunken; of the senders' other contacts too",
          "Share of first contacts of all senders of the same link domain that were refused.");
  public static final Feature CAMPAIGN_SHARED_DOMAIN_YOUNG_SHARE =
      number(
          "campaign.shared_domain_young_share",
          Unit.RATIO,
          Duration.ofHours(24),
          "of the senders whose age is known",
          "Share of the senders of the same link domain whose account is under 60 days old.");
  public static final Feature CAMPAIGN_UPHELD =
      bool("campaign.upheld", "A person found that a campaign of the sender is abuse.");

  // Report.
  public static final Feature REPORT_REASON =
      word("report.reason", "What the reporter says is wrong.");
  public static final Feature REPORT_TRUSTED_FLAGGER =
      bool("report.trusted_flagger", "The reporter is recognised as reliable.");
  public static final Feature REPORT_REPORTER_MINOR =
      bool("report.reporter_minor", "The reporter is known to be under 18.");
  public static final Feature REPORT_REPORTER_CREDIBILITY =
      number(
          "report.reporter_credibility",
          Unit.PROBABILITY,
          null,
          "",
          "Share of the reporter's earlier reports that were upheld, shrunken.");
  public static final Feature REPORT_REPORTER_REPORTS_24H =
      number(
          "report.reporter_reports_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Reports by this reporter in the last 24 hours.");
  public static final Feature REPORT_REPORTERS_24H =
      number(
          "report.reporters_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Distinct reporters of the reported account in the last 24 hours.");
  public static final Feature REPORT_REPORTERS_7D =
      number(
          "report.reporters_7d",
          Unit.COUNT,
          Duration.ofDays(7),
          "window slides by a twelfth",
          "Distinct reporters of the reported account in the last 7 days.");
  public static final Feature REPORT_BRIGADING =
      number(
          "report.brigading", Unit.PROBABILITY, null, "", "How much the reports look coordinated.");
  public static final Feature REPORT_MET =
      bool(
          "report.met",
          "The reported account is known to have written to the reporter, or the platform has the"
              + " reported message.");
  public static final Feature REPORT_UNMET_REPORTERS_24H =
      number(
          "report.unmet_reporters_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "window slides by a twelfth",
          "Distinct reporters of the account to whom it is not known to have written.");
  public static final Feature REPORT_MESSAGES =
      number(
          "report.messages",
          Unit.COUNT,
          null,
          "",
          "Messages that the report is about and the reported account wrote.");
  public static final Feature REPORT_CONTEXT_MESSAGES =
      number(
          "report.context_messages",
          Unit.COUNT,
          null,
          "",
          "Messages around them, and what others wrote.");
  public static final Feature REPORT_VERIFIED =
      bool("report.verified", "What was reported is proven to have been sent.");
  public static final Feature REPORT_PROOF =
      word(
          "report.proof",
          "verified, sent_content_unverified, unverifiable or forged: the weakest of the reported"
              + " messages.");
  public static final Feature REPORT_MEDIA_COUNT =
      number("report.media_count", Unit.COUNT, null, "", "Media that the reported messages show.");
  public static final Feature REPORT_BUNCHED_OUTSIDERS_24H =
      number(
          "report.bunched_outsiders_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "of the latest 16, each by their first report of the day",
          "The most reporters within ten minutes in the last 24 hours, of those who have nothing"
              + " to do with the account.");
  public static final Feature REPORT_ACQUAINTED_OUTSIDERS_24H =
      number(
          "report.acquainted_outsiders_24h",
          Unit.COUNT,
          Duration.ofHours(24),
          "of the latest 16, each by at most 8 accounts within 90 days",
          "The most reporters in the last 24 hours who had reported the same other account before,"
              + " of those who have nothing to do with either.");

  // Reported text.
  public static final Feature TEXT_SPAM = score("spam");
  public static final Feature TEXT_SCAM = score("scam");
  public static final Feature TEXT_HARASSMENT = score("harassment");
  public static final Feature TEXT_HATE = score("hate");
  public static final Feature TEXT_THREAT = score("threat");
  public static final Feature TEXT_SEXUAL = score("sexual");
  public static final Feature TEXT_SELF_HARM_DISCLOSURE = score("self_harm_disclosure");
  public static final Feature TEXT_SELF_HARM_ENCOURAGEMENT = score("self_harm_encouragement");
  public static final Feature TEXT_PROFANITY = score("profanity");
  public static final Feature TEXT_LANGUAGE =
      word("text.language", "Language of the text, BCP 47.");
  public static final Feature TEXT_LENGTH =
      number("text.length", Unit.CODE_POINTS, null, "", "Length of the longest reported message.");
  public static final Feature TEXT_LINK_DOMAINS =
      list("text.link_domains", 32, "Link domains in the reported text.");

  // The conversation as a report shows it: the reported messages with those around them.
  public static final Feature CONTEXT_VERIFIED =
      bool(
          "context.verified",
          "All that the report shows, around the reported messages too, is proven to have been"
              + " sent.");

  static {
    for (String label :
        List.of(
            "spam",
            "scam",
            "harassment",
            "hate",
            "threat",
            "sexual",
            "self_harm_disclosure",
            "self_harm_encouragement",
            "profanity")) {
      addConversation(label);
    }
  }

  private FeatureCatalog() {}

  /** Every feature, by index. */
  public static List<Feature> all() {
    return Collections.unmodifiableList(ALL);
  }

  public static int size() {
    return ALL.size();
  }

  public static Optional<Feature> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /**
   * The feature of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Feature get(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("unknown feature '" + name + "'"));
  }

  private static void addConversation(String label) {
    String score = "The classifier's score for " + words(label);
    String most = score + ", the highest of ";
    number(
        "context.worst_" + label,
        Unit.PROBABILITY,
        null,
        "",
        most + "all that the reported account is shown to have said.");
    number(
        "context.others_" + label,
        Unit.PROBABILITY,
        null,
        "",
        most + "what anybody else is shown to have said.");
    number(
        "context.trend_" + label,
        Unit.CHANGE,
        null,
        "missing for fewer than three messages",
        "How much the reported account's score for "
            + words(label)
            + " rises from one message to its next; negative when it falls.");
  }

  private static Feature score(String label) {
    String meaning =
        "The classifier's score for " + words(label) + ", the highest of the reported messages.";
    return number("text." + label, Unit.PROBABILITY, null, "", meaning);
  }

  private static String words(String label) {
    return label.replace('_', ' ');
  }

  private static Feature number(
      String name, Unit unit, @Nullable Duration window, String error, String meaning) {
    return add(name, FeatureType.NUMBER, unit, window, 0, error, meaning);
  }

  private static Feature bool(String name, String meaning) {
    return add(name, FeatureType.BOOLEAN, Unit.NONE, null, 0, "", meaning);
  }

  private static Feature word(String name, String meaning) {
    return add(name, FeatureType.TEXT, Unit.NONE, null, 0, "", meaning);
  }

  private static Feature list(String name, int bound, String meaning) {
    return add(name, FeatureType.LIST, Unit.NONE, null, bound, "", meaning);
  }

  private static Feature add(
      String name,
      FeatureType type,
      Unit unit,
      @Nullable Duration window,
      int bound,
      String error,
      String meaning) {
    Feature feature = new Feature(ALL.size(), name, type, unit, window, bound, error, meaning);
    ALL.add(feature);
    if (BY_NAME.put(name, feature) != null) {
      throw new IllegalStateException("feature " + name + " stands twice in the catalog");
    }
    return feature;
  }
}
