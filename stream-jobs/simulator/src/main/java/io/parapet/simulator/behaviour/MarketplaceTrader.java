package io.parapet.simulator.behaviour;

import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Behaviour;
import io.parapet.simulator.run.Rhythm;

/** Writes to sellers and buyers it does not know, about one thing each. */
final class MarketplaceTrader implements Behaviour {
  @Override
  public void begin(Actor self) {
    Outreach.by(self).during(Rhythm.DAY).on("marketplace").about(Theme.MARKETPLACE).start();
  }
}
