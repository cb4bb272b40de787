package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import io.parapet.simulator.world.Account;

/** Passes a warning or a call to act on to those it knows, word for word, as many others do. */
final class WarningForwarder implements Behaviour {
  private static final double TO_NEW = 0.15;

  @Override
  public void begin(Actor self) {
    int hour = Math.floorMod((int) self.teamSeed(), 24);
    Outreach.by(self)
        .during(Rhythm.burst(hour, 5))
        .to(() -> next(self))
        .as(Tie.FRIEND)
        .likeItsTeam()
        .about(Theme.WARNING)
        .start();
  }

  private static Account next(Actor self) {
    return self.chance().hits(TO_NEW)
        ? self.world().anybody(self.account(), self.chance())
        : self.chance().of(self.friends());
  }
}
