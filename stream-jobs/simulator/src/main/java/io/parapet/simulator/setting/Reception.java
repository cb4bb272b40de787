package io.parapet.simulator.setting;

/**
 * How people respond to a message, as probabilities. At most one of reply, decline, block, mute,
 * spam and report happens to it; the rest say nothing.
 *
 * @param spam moved to the spam folder
 * @param filtered hidden by the recipient's client before anybody saw it
 */
public record Reception(
    double read,
    double reply,
    double decline,
    double block,
    double mute,
    double spam,
    double report,
    double filtered) {

  /** The same from somebody received that much better (above 1) or worse. */
  public Reception of(double charm) {
    return new Reception(
        read,
        Math.min(0.95, reply * charm),
        decline / charm,
        block / charm,
        mute / charm,
        spam / charm,
        report / charm,
        filtered);
  }

  /** The same for a message after an unanswered one. */
  public Reception again() {
    return new Reception(
        read, reply * 0.4, decline, block * 1.5, mute * 1.5, spam, report * 1.5, filtered);
  }

  /** The same once the two write to each other: requests are past, answers come easily. */
  public Reception inConversation(double chatReply) {
    return new Reception(0.9, chatReply, 0, block / 2, mute / 2, spam / 4, report, 0);
  }

  /** Among people who know each other: hardly anybody takes offence. */
  public static Reception amongFriends(double chatReply) {
    return new Reception(0.9, chatReply, 0, 0.0002, 0.0005, 0, 0.0001, 0);
  }
}
