package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** An adult who befriends one unknown minor after the other, and prefers messages that vanish. */
final class MinorContacter implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .to(() -> self.world().minor(self.account(), self.chance()))
        .on("story-reply")
        .patientFor(Duration.ofHours(3))
        .about(Theme.PRIVATE_FRIEND)
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {
    Note secret = Note.about(Theme.PRIVATE_FRIEND).disappearing(Duration.ofHours(1));
    Duration pause = Duration.ofMinutes(self.chance().between(1, 30));
    self.after(pause, () -> self.say(dialogue, secret));
  }
}
