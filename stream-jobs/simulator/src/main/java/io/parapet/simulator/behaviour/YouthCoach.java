package io.parapet.simulator.behaviour;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.phrase.Voice;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import io.parapet.simulator.world.Account;
import java.util.ArrayList;
import java.util.List;

/**
 * An adult who writes to the minors of a team: in the group, and to new ones for the first time.
 */
final class YouthCoach implements Behaviour {
  private static final double IN_GROUP = 0.4;
  private static final double NEW_PLAYER = 0.35;

  /** That the two belong to one club; otherwise the player just follows the coach. */
  private static final double PLATFORM_KNOWS = 0.5;

  @Override
  public void begin(Actor self) {
    List<Account> players = new ArrayList<>();
    for (int i = 0; i < self.chance().between(8, 18); i++) {
      players.add(self.world().minor(self.account(), self.chance()));
    }
    Tie firstTie = self.chance().hits(PLATFORM_KNOWS) ? Tie.NEWCOMER : Tie.FOLLOWER;
    self.daily(Rhythm.DAY, () -> write(self, players, firstTie));
  }

  private static void write(Actor self, List<Account> players, Tie firstTie) {
    long habit = Chance.seed(self.teamSeed(), 1);
    Voice voice = new Voice(Theme.COACHING, habit, self.settings().variety());
    self.say(where(self, players, firstTie), Note.of(voice));
  }

  private static Dialogue where(Actor self, List<Account> players, Tie firstTie) {
    if (self.chance().hits(IN_GROUP)) {
      return self.gather("players of " + self.account().number(), players, Tie.COLLEAGUE);
    }
    return self.chance().hits(NEW_PLAYER)
        ? self.meet(self.world().minor(self.account(), self.chance()), firstTie)
        : self.meet(self.chance().of(players), Tie.COLLEAGUE);
  }
}
