package io.parapet.simulator.behaviour;

import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** Writes within the family: adults to their own children among them. */
final class FamilyMember implements Behaviour {
  private static final double IN_GROUP = 0.4;

  @Override
  public void begin(Actor self) {
    self.daily(Rhythm.DAY, () -> open(self));
  }

  private static void open(Actor self) {
    boolean inGroup = self.chance().hits(IN_GROUP);
    self.chat(inGroup ? Circle.of(self, Tie.FRIEND) : self.meet(Circle.other(self), Tie.FRIEND));
  }
}
