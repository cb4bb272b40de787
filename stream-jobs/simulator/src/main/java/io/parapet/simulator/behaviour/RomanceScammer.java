package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Courts strangers of its language with patience; most look like anybody who seeks company. */
final class RomanceScammer implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .to(() -> self.world().compatriot(self.account(), self.chance()))
        .patientFor(Duration.ofHours(4))
        .about(Theme.ROMANCE)
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {
    Theme next = self.chance().hits(0.25) ? Theme.OFF_PLATFORM : Theme.ROMANCE;
    Duration pause = Duration.ofMinutes(self.chance().between(2, 60));
    self.after(pause, () -> self.say(dialogue, Note.about(next)));
  }
}
