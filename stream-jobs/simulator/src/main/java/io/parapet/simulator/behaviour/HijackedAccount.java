package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import java.time.Duration;

/** Silent for months, then sends its friends and many others a link, in somebody else's hands. */
final class HijackedAccount implements Behaviour {
  private static final double TO_FRIENDS = 0.25;

  @Override
  public void past(Actor self) {
    Dialogue dialogue = self.meet(self.friends().getFirst(), Tie.FRIEND);
    Duration ago = Duration.ofDays(self.chance().between(60, 300));
    self.hasSaid(ago, dialogue, Note.about(Theme.CHAT));
  }

  @Override
  public void begin(Actor self) {
    Rhythm rhythm = Rhythm.burst(self.hour(), self.chance().between(2, 7));
    Outreach friends =
        Outreach.by(self)
            .to(() -> self.chance().of(self.friends()))
            .as(Tie.FRIEND)
            .about(Theme.STOLEN_VOICE);
    Outreach others = Outreach.by(self).as(Tie.FOLLOWER).about(Theme.STOLEN_VOICE);
    self.daily(rhythm, () -> (self.chance().hits(TO_FRIENDS) ? friends : others).approach());
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {}
}
