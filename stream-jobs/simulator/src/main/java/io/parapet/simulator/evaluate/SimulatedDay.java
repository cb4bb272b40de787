package io.parapet.simulator.evaluate;

import io.parapet.policies.id.AccountId;
import io.parapet.simulator.behaviour.Behaviours;
import io.parapet.simulator.run.Happening;
import io.parapet.simulator.run.Simulation;
import io.parapet.simulator.setting.Settings;
import io.parapet.simulator.world.Account;
import io.parapet.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A day of a simulated world.
 *
 * @param accounts that act by themselves; bystanders come on top
 */
public record SimulatedDay(long seed, int accounts) implements Traffic {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  @Override
  public Instant start() {
    return START;
  }

  @Override
  public Instant end() {
    return START.plus(Duration.ofDays(1));
  }

  @Override
  public Iterator<Happening> happenings() {
    return new Simulation(world(), Behaviours::of, start(), end());
  }

  @Override
  public Set<AccountId> abusive() {
    return truth().stream()
        .filter(account -> account.kind().abusive())
        .map(Account::id)
        .collect(Collectors.toSet());
  }

  /** What each account truly is. */
  public List<Account> truth() {
    return world().accounts();
  }

  private World world() {
    return new World(Settings.bundled().drawn(seed), seed, START, accounts);
  }
}
