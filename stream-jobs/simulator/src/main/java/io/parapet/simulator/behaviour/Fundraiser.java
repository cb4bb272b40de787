package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Asks followers and strangers to give to a cause. */
final class Fundraiser implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.OFFICE)
        .toAdults()
        .patientFor(Duration.ofHours(9))
        .about(Theme.FUNDRAISING)
        .start();
  }
}
