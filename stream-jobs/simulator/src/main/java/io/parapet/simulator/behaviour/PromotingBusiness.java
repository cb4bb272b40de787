package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** Sends the same welcome to hundreds of customers who asked for it, within a few hours. */
final class PromotingBusiness implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.burst(self.chance().between(7, 17), 3))
        .as(Tie.SUBSCRIBER)
        .about(Theme.PROMOTION)
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {}
}
