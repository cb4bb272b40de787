package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;

/** Meets many people in few days, with much the same words. */
final class NewStudent implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self).during(Rhythm.DAY).about(Theme.INTRODUCTION).start();
  }
}
