package io.parapet.simulator.run;

import io.parapet.policies.event.Reaction;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.setting.Reception;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws which one thing a recipient does. */
final class Responses {
  private Responses() {}

  /** Null when the recipient does nothing that anybody sees. */
  static @Nullable Reaction draw(Reception reception, Sent sent, Chance chance) {
    double left = chance.share();
    for (Choice choice : choices(reception, sent)) {
      left -= choice.probability();
      if (left < 0) {
        return choice.reaction();
      }
    }
    return null;
  }

  /** Strongest first; in a group one leaves where one would mute. */
  private static List<Choice> choices(Reception of, Sent sent) {
    boolean group = sent.in().group();
    return List.of(
        new Choice(Reaction.REPORTED, of.report()),
        new Choice(Reaction.BLOCKED, of.block()),
        new Choice(Reaction.MOVED_TO_SPAM, of.spam()),
        new Choice(Reaction.REQUEST_DECLINED, sent.request() ? of.decline() : 0),
        new Choice(group ? Reaction.LEFT : Reaction.MUTED, of.mute()),
        new Choice(Reaction.REPLIED, of.reply()));
  }

  private record Choice(Reaction reaction, double probability) {}
}
