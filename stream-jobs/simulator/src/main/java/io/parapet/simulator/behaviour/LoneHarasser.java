package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;
import java.util.List;

/** Insults or threatens a few people, whether they answer or not. */
final class LoneHarasser implements Behaviour {
  private static final List<Theme> THEMES =
      List.of(Theme.INSULT, Theme.INSULT, Theme.INSULT, Theme.HATE, Theme.THREAT);

  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .patientFor(Duration.ofMinutes(self.chance().between(10, 120)))
        .about(self.chance().of(THEMES))
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {
    Duration soon = Duration.ofMinutes(self.chance().between(1, 10));
    self.after(soon, () -> self.say(dialogue, Note.about(Theme.INSULT)));
  }
}
