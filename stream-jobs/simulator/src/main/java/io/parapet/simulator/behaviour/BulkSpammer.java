package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Rhythm;

/** Sends much the same to hundreds of strangers: some in one rush, some evenly round the clock. */
final class BulkSpammer implements Behaviour {
  private static final double RUSH = 0.6;

  @Override
  public void begin(Actor self) {
    boolean rush = self.chance().hits(RUSH);
    Outreach.by(self)
        .during(rush ? Rhythm.burst(self.hour(), self.chance().between(1, 6)) : Rhythm.machine(0.5))
        .changingDomains(self.chance().between(1, 4))
        .about(Theme.PRIZE_SPAM)
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {}
}
