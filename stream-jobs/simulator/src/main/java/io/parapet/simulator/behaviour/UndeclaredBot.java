package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** A program that passes for a person: even gaps round the clock, and no way to a human. */
final class UndeclaredBot implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.machine(0.08))
        .patientFor(Duration.ofHours(3))
        .about(Theme.PRODUCT_SPAM)
        .start();
  }
}
