package io.parapet.simulator.run;

/** What accounts of one kind do. */
public interface Behaviour {
  /** Plans an account's first steps; each step plans what follows. */
  void begin(Actor self);

  /** Tells what an account did long before the run. */
  default void past(Actor self) {}

  /** Somebody wrote back. Most people go on for a while. */
  default void answered(Actor self, Dialogue dialogue) {
    self.chatOn(dialogue);
  }
}
