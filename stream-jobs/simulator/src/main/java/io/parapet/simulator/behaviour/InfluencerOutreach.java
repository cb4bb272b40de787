package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import java.time.Duration;

/** Asks creators, one by one, to work together. */
final class InfluencerOutreach implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .toAdults()
        .as(Tie.IDOL)
        .on("profile")
        .patientFor(Duration.ofHours(9))
        .about(Theme.COLLABORATION)
        .start();
  }
}
