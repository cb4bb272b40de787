package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;

/** Answers public complaints by a direct message to people who do not know it. */
final class ComplaintResponder implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self)
        .during(Rhythm.OFFICE)
        .as(Tie.STRANGER)
        .on("complaint_reply")
        .about(Theme.COMPLAINT_REPLY)
        .start();
  }
}
