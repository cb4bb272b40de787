package io.parapet.simulator.behaviour;

import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import java.time.Duration;

/** Chats with the people it knows, sometimes in several messages at once, seldom with a new one. */
final class Friend implements Behaviour {
  private static final double NEW_PERSON = 0.05;
  private static final double ANOTHER_MESSAGE = 0.35;

  @Override
  public void begin(Actor self) {
    self.daily(Rhythm.DAY, () -> open(self));
  }

  private void open(Actor self) {
    Dialogue dialogue =
        self.chance().hits(NEW_PERSON)
            ? self.meet(self.world().anybody(self.account(), self.chance()), Tie.STRANGER)
            : self.meet(self.chance().of(self.friends()), Tie.FRIEND);
    write(self, dialogue);
  }

  private void write(Actor self, Dialogue dialogue) {
    self.chat(dialogue);
    if (self.chance().hits(ANOTHER_MESSAGE)) {
      self.after(Duration.ofSeconds(self.chance().between(5, 90)), () -> write(self, dialogue));
    }
  }
}
