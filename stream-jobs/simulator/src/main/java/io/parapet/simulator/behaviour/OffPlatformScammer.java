package io.parapet.simulator.behaviour;

import io.parapet.policies.event.MediaKind;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import java.time.Duration;

/** Talks of money with strangers, and moves those who answer to another messenger. */
final class OffPlatformScammer implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.DAY)
        .toAdults()
        .patientFor(Duration.ofHours(5))
        .about(Theme.INVESTMENT_SCAM)
        .start();
  }

  @Override
  public void answered(Actor self, Dialogue dialogue) {
    Note move = Note.about(Theme.OFF_PLATFORM);
    boolean link = self.chance().hits(0.5);
    Note sent = link ? move.linking("chat-elsewhere.example") : move.with(MediaKind.CONTACT);
    self.after(Duration.ofMinutes(self.chance().between(1, 25)), () -> self.say(dialogue, sent));
  }
}
