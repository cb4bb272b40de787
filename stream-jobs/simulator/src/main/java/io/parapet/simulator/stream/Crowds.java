package io.parapet.simulator.stream;

import io.parapet.simulator.behaviour.Behaviours;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.run.Happening;
import io.parapet.simulator.run.Simulation;
import io.parapet.simulator.setting.Settings;
import io.parapet.simulator.world.Account;
import io.parapet.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The traffic of a demonstration: one crowd that has been there for the whole time looked back on,
 * and a second that joins at its end, as large as the wanted rate of live events asks for.
 */
public final class Crowds {
  /** Events in a day for each account that acts by itself; about. */
  static final double EVENTS_PER_ACCOUNT_AND_DAY = 125;

  private final List<World> worlds = new ArrayList<>();
  private final List<Simulation> simulations = new ArrayList<>();

  /**
   * Prepares the crowds.
   *
   * @param end until when; what would happen later is left out
   * @param accounts acting ones in the first crowd
   * @param perSecond wanted rate of events after the time looked back on
   */
  public Crowds(
      long seed, Instant start, Duration lookBack, Instant end, int accounts, double perSecond) {
    join(seed, start, end, accounts);
    int more = (int) (perSecond * 86_400 / EVENTS_PER_ACCOUNT_AND_DAY) - accounts;
    if (more > 0) {
      join(Chance.seed(seed, 5), start.plus(lookBack), end, more);
    }
  }

  private void join(long seed, Instant start, Instant end, int accounts) {
    World world = new World(Settings.bundled().drawn(seed), seed, start, accounts);
    worlds.add(world);
    simulations.add(new Simulation(world, Behaviours::of, start, end));
  }

  public List<Account> accounts() {
    return worlds.stream().flatMap(world -> world.accounts().stream()).toList();
  }

  /** What happens, in order of time; can be asked for once. */
  public Iterator<Happening> happenings() {
    return new MergedHappenings(simulations);
  }
}
