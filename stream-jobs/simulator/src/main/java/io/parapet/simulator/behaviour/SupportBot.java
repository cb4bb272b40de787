package io.parapet.simulator.behaviour;

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

/** A declared program: customers write to it, and it answers each within seconds. */
final class SupportBot implements Behaviour {
  private static final double ASKS_MORE = 0.4;

  @Override
  public void begin(Actor self) {
    self.daily(Rhythm.DAY, () -> beAsked(self));
  }

  private static void beAsked(Actor self) {
    Account customer = self.world().anybody(self.account(), self.chance());
    Dialogue dialogue = self.meet(customer, Tie.CUSTOMER);
    self.letWrite(customer, dialogue, Note.about(Theme.SUPPORT_QUESTION).on("help"));
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {
    Duration pause = Duration.ofMillis(self.chance().between(600, 3_000));
    self.after(pause, () -> answer(self, dialogue));
  }

  private static void answer(Actor self, Dialogue dialogue) {
    Voice voice = new Voice(Theme.SUPPORT_ANSWER, self.teamSeed(), self.settings().variety());
    self.say(dialogue, Note.of(voice).on("help"));
    if (self.chance().hits(ASKS_MORE)) {
      Duration later = Duration.ofSeconds(self.chance().between(20, 300));
      Note more = Note.about(Theme.SUPPORT_QUESTION).on("help");
      self.after(later, () -> self.letWrite(dialogue.other(), dialogue, more));
    }
  }
}
