package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Looks for business among strangers, decently: one more message at most, no pressure. */
final class LeadGenerator implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.OFFICE)
        .toAdults()
        .on("profile")
        .patientFor(Duration.ofHours(8))
        .about(Theme.BUSINESS_OFFER)
        .start();
  }
}
