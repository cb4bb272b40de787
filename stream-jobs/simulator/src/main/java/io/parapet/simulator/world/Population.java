package io.parapet.simulator.world;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.KindSettings;
import io.parapet.simulator.setting.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the accounts of a world: as many of each kind as the settings say, then bystanders. */
final class Population {
  private final Settings settings;
  private final Chance chance;
  private final Census census;
  private final List<Platform> platforms;
  private final List<Account> accounts = new ArrayList<>();
  private int teams;

  private Population(Settings settings, long seed, Instant start) {
    this.settings = settings;
    chance = new Chance(Chance.seed(seed, 1));
    platforms =
        settings.platforms().entrySet().stream()
            .map(e -> new Platform(new PlatformId(e.getKey()), e.getValue()))
            .toList();
    census = new Census(settings, seed, start, chance);
  }

  /**
   * That many accounts that act by themselves, and the bystanders beside them.
   *
   * @param people ids of the bystanders; if there are none, they are made up
   */
  static List<Account> of(
      Settings settings, long seed, Instant start, int acting, List<String> people) {
    Population population = new Population(settings, seed, start);
    settings.kinds().keySet().forEach(kind -> population.add(kind, acting));
    if (people.isEmpty()) {
      population.addBystanders((int) (acting * settings.habits().bystanders()));
    } else {
      population.addPeople(people);
    }
    return List.copyOf(population.accounts);
  }

  private void add(Kind kind, int acting) {
    KindSettings kindSettings = settings.of(kind);
    double wanted = kindSettings.share() * acting;
    if (wanted == 0) {
      return;
    }
    int size = Math.max(1, kindSettings.team());
    for (int i = 0; i < Math.max(1, Math.round(wanted / size)); i++) {
      addTeam(kind, size);
    }
  }

  /** A team shares a platform, and so can meet. */
  private void addTeam(Kind kind, int size) {
    Platform platform = Homes.of(kind, platforms, chance);
    teams++;
    for (int i = 0; i < size; i++) {
      accounts.add(census.account(accounts.size(), kind, teams, platform));
    }
  }

  private void addBystanders(int count) {
    teams++;
    for (int i = 0; i < count; i++) {
      Platform platform = Homes.of(Kind.BYSTANDER, platforms, chance);
      accounts.add(census.account(accounts.size(), Kind.BYSTANDER, teams, platform));
    }
  }

  private void addPeople(List<String> people) {
    teams++;
    for (String name : people) {
      Platform platform = Homes.of(Kind.BYSTANDER, platforms, chance);
      Account made = census.account(accounts.size(), Kind.BYSTANDER, teams, platform);
      accounts.add(made.named(new AccountId(name)));
    }
  }
}
