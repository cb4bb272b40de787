package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import java.time.Duration;

/** Tells friends of despair; some friends report it, to get help. */
final class PersonInDistress implements Behaviour {
  private static final double FRIEND_SEEKS_HELP = 0.15;

  @Override
  public void begin(Actor self) {
    self.daily(Rhythm.DAY, () -> confide(self));
  }

  private static void confide(Actor self) {
    Dialogue dialogue = self.meet(self.chance().of(self.friends()), Tie.FRIEND);
    self.say(dialogue, Note.about(Theme.DISTRESS));
    if (self.chance().hits(FRIEND_SEEKS_HELP)) {
      Duration soon = Duration.ofMinutes(self.chance().between(3, 60));
      self.after(soon, () -> self.reportLast(dialogue));
    }
  }
}
