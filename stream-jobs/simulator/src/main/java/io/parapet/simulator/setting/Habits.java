package io.parapet.simulator.setting;

/**
 * What is the same everywhere.
 *
 * @param bystanders accounts that only answer, for each one that acts by itself
 * @param charmSpread how much accounts of a kind differ in how they are received (sigma)
 * @param drawSpread how much a kind's numbers differ between seeds (sigma)
 * @param chatReply probability that somebody one knows answers a message
 * @param replyMinutes median delay of an answer between people who know each other
 * @param strangerReplyMinutes median delay of an answer to a stranger
 * @param replySpread sigma of those delays
 */
public record Habits(
    double bystanders,
    double charmSpread,
    double drawSpread,
    double chatReply,
    double replyMinutes,
    double strangerReplyMinutes,
    double replySpread) {}
