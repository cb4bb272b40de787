package io.parapet.simulator.evaluate;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.behaviour.Behaviours;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
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

/** Abusers who fall upon the people of a platform for one day. */
final class Intrusion {
  private static final int DAYS = 10;

  /** How many accounts there would be if the others were simulated as well. */
  private static final int ACTING = 400;

  private static final Duration LENGTH = Duration.ofDays(1);

  private final World world;
  private final Instant start;

  private Intrusion(World world, Instant start) {
    this.world = world;
    this.start = start;
  }

  /** Ten of them, at even distances within that time. */
  static List<Intrusion> spread(
      long seed, PlatformId platform, Instant from, Instant to, List<String> people) {
    List<Intrusion> all = new ArrayList<>();
    Duration step = Duration.between(from, to.minus(LENGTH)).dividedBy(DAYS);
    for (int i = 0; i < DAYS; i++) {
      Instant start = from.plus(step.multipliedBy(i)).plus(step.dividedBy(2));
      long own = Chance.seed(seed, i);
      Settings settings = Settings.bundled().drawn(seed).abusersOn(platform.value());
      all.add(new Intrusion(new World(settings, own, start, ACTING, people), start));
    }
    return all;
  }

  Iterator<Happening> happenings() {
    return new Simulation(world, Behaviours::of, start, start.plus(LENGTH));
  }

  List<Account> abusers() {
    return world.accounts().stream().filter(a -> a.kind() != Kind.BYSTANDER).toList();
  }
}
