package io.parapet.simulator.behaviour;

import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Tie;
import io.parapet.simulator.world.Account;
import java.util.List;

/** The group conversation of a team, and its members one by one. */
final class Circle {
  private Circle() {}

  static Dialogue of(Actor self, Tie tie) {
    return self.gather("team " + self.account().team(), self.world().team(self.account()), tie);
  }

  /** One of the others; itself only when it is alone. */
  static Account other(Actor self) {
    List<Account> others =
        self.world().team(self.account()).stream().filter(a -> !a.equals(self.account())).toList();
    return others.isEmpty() ? self.account() : self.chance().of(others);
  }
}
