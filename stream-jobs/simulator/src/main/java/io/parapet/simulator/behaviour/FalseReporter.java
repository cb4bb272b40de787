package io.parapet.simulator.behaviour;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.util.List;

/** One of several who report an innocent for things never written; else it chats like anybody. */
final class FalseReporter implements Behaviour {
  private static final List<Theme> CLAIMS = List.of(Theme.INSULT, Theme.HATE, Theme.PRIZE_SPAM);

  private final Friend everyday = new Friend();

  @Override
  public void begin(Actor self) {
    everyday.begin(self);
    self.daily(Rhythm.burst(self.hour(), 3), () -> accuse(self));
  }

  private static void accuse(Actor self) {
    Account leader = self.world().team(self.account()).getFirst();
    Account target = self.world().adult(leader, new Chance(self.teamSeed()));
    Theme claim = self.chance().of(CLAIMS);
    Duration soon = Duration.ofMinutes(self.chance().between(0, 20));
    self.after(soon, () -> self.accuse(target, claim));
  }
}
