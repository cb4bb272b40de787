package io.parapet.simulator.behaviour;

import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;

/** Starts nothing; answers those who write. */
final class Bystander implements Behaviour {
  @Override
  public void begin(Actor self) {}
}
