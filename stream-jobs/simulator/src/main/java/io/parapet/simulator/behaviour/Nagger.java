package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import java.time.Duration;

/** Writes to few, and again and again to those who do not answer. */
final class Nagger implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .as(Tie.IDOL)
        .patientFor(Duration.ofMinutes(self.chance().between(12, 90)))
        .about(Theme.NAGGING)
        .start();
  }
}
