package io.parapet.simulator.behaviour;

import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** Chats in a group of friends, and with single ones of them. */
final class GroupMember implements Behaviour {
  private static final double IN_GROUP = 0.6;

  @Override
  public void begin(Actor self) {
    self.daily(Rhythm.DAY, () -> open(self));
  }

  private static void open(Actor self) {
    boolean inGroup = self.chance().hits(IN_GROUP);
    self.chat(
        inGroup
            ? Circle.of(self, Tie.FRIEND)
            : self.meet(self.chance().of(self.friends()), Tie.FRIEND));
  }
}
