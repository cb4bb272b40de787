package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Offers jobs to strangers by a template, and asks once more. */
final class Recruiter implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.OFFICE)
        .toAdults()
        .on("profile")
        .patientFor(Duration.ofHours(7))
        .about(Theme.JOB_OFFER)
        .start();
  }
}
