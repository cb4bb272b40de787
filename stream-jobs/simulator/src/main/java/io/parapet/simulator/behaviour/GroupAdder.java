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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Puts strangers into groups, a handful at a time, and advertises there. */
final class GroupAdder implements Behaviour {
  private static final int HANDFUL = 8;
  private static final int GROUP_SIZE = 60;

  @Override
  public void begin(Actor self) {
    Rhythm rhythm = Rhythm.burst(self.hour(), 5);
    Dialogue group = newGroup(self);
    self.daily(rhythm, () -> pullIn(self, group));
  }

  /** One contact of the day's number each time; every handful of them are pulled in at once. */
  private static void pullIn(Actor self, Dialogue group) {
    if (!self.chance().hits(1.0 / HANDFUL) || group.members().size() > GROUP_SIZE * 4) {
      return;
    }
    List<Account> added = strangers(self, self.chance().between(2, 2 * HANDFUL));
    self.add(group, added);
    self.after(Duration.ofSeconds(self.chance().between(5, 90)), () -> advertise(self, group));
  }

  private static Dialogue newGroup(Actor self) {
    return self.gather("trap " + self.account().number(), strangers(self, 2), Tie.STRANGER);
  }

  private static List<Account> strangers(Actor self, int count) {
    List<Account> strangers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      strangers.add(self.world().whoever(self.account(), self.chance()));
    }
    return strangers.stream().distinct().toList();
  }

  private static void advertise(Actor self, Dialogue group) {
    long habit = Chance.seed(self.teamSeed(), 1);
    Note note = Note.of(new Voice(Theme.GROUP_SPAM, habit, self.settings().variety()));
    boolean link = self.chance().hits(self.settings().link());
    self.say(group, link ? note.linking(Domains.of(habit)) : note);
  }
}
