package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** A shop that asks its customers how it went, by a program at even gaps. */
final class FeedbackRequester implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.burst(self.chance().between(6, 10), 12))
        .as(Tie.CUSTOMER)
        .on("order")
        .about(Theme.FEEDBACK)
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {}
}
