package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Sends unwanted advances and pictures to adult strangers. */
final class SexualSolicitor implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .toAdults()
        .on("story-reply")
        .patientFor(Duration.ofHours(2))
        .about(Theme.SEXUAL_REQUEST)
        .start();
  }
}
