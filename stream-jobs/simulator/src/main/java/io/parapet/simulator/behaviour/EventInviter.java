package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** Invites its followers to an event, all within an evening. */
final class EventInviter implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.burst(self.chance().between(15, 20), 2.5))
        .as(Tie.FOLLOWER)
        .on("event")
        .about(Theme.INVITATION)
        .start();
  }
}
