package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;

/** One of many accounts that send the same text; each alone sends little. */
final class CoordinatedSender implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.burst(self.hour(), 6))
        .likeItsTeam()
        .about(Theme.CAMPAIGN)
        .start();
  }
}
