package io.parapet.simulator.behaviour;

import io.parapet.policies.event.MediaKind;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** Works with colleagues: many messages, many people, some of them new to it. */
final class TeamMember implements Behaviour {
  private static final double IN_GROUP = 0.4;
  private static final double OTHER_TEAM = 0.2;

  @Override
  public void begin(Actor self) {
    self.daily(Rhythm.OFFICE, () -> open(self));
  }

  private static void open(Actor self) {
    Note note = Note.about(Theme.TEAM_WORK);
    boolean file = self.chance().hits(self.settings().media());
    self.say(where(self), file ? note.with(MediaKind.FILE) : note);
  }

  private static Dialogue where(Actor self) {
    if (self.chance().hits(IN_GROUP)) {
      return Circle.of(self, Tie.COLLEAGUE);
    }
    return self.chance().hits(OTHER_TEAM)
        ? self.meet(self.world().adult(self.account(), self.chance()), Tie.NEWCOMER)
        : self.meet(Circle.other(self), Tie.COLLEAGUE);
  }
}
