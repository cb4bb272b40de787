package io.parapet.simulator.setting;

/**
 * What differs between kinds.
 *
 * @param share of all accounts that act by themselves
 * @param perDay what an account of the kind does in a day, at the median: first contacts for those
 *     who write to strangers, chats for the others
 * @param spread of that between accounts, as the sigma of a log-normal
 * @param variety how often a phrase is worded anew instead of copied, 0 to 1
 * @param link share of first messages that carry a link
 * @param media share of messages that carry media
 * @param followUps most messages after an unanswered first
 * @param team accounts that act together; 0 when each is alone
 * @param accountDays age of the account at the median, in days
 * @param heldOut exists in measuring draws only, so that nothing was ever tuned on it
 * @param reception how its first messages are received
 */
public record KindSettings(
    double share,
    double perDay,
    double spread,
    double variety,
    double link,
    double media,
    int followUps,
    int team,
    double accountDays,
    boolean heldOut,
    Reception reception) {}
