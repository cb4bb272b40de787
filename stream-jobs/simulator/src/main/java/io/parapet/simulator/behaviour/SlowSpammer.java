package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Advertises to a few dozen strangers a day, by daylight, in changing words. */
final class SlowSpammer implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .changingDomains(2)
        .patientFor(Duration.ofHours(5))
        .about(Theme.PRODUCT_SPAM)
        .start();
  }
}
