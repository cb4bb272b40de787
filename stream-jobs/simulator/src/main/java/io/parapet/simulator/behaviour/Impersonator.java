package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;

/** Poses as somebody known and writes to that one's followers. */
final class Impersonator implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self).during(Rhythm.DAY).about(Theme.FALSE_IDENTITY).start();
  }
}
