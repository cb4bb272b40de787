package io.parapet.simulator.behaviour;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.world.Account;

/** One of many who turn on the same person within hours; each writes only a little. */
final class PileOnHarasser implements Behaviour {
  private static final double ON_TARGET = 0.8;

  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.burst(self.hour(), 2))
        .to(() -> next(self))
        .about(Theme.INSULT)
        .start();
  }

  private static Account next(Actor self) {
    Account leader = self.world().team(self.account()).getFirst();
    return self.chance().hits(ON_TARGET)
        ? self.world().anybody(leader, new Chance(self.teamSeed()))
        : self.world().anybody(self.account(), self.chance());
  }
}
