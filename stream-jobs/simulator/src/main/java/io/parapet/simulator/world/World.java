package io.parapet.simulator.world;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** All accounts, and who can be found by whom. */
public final class World {
  private static final int TRIES = 40;

  private final Settings settings;
  private final long seed;
  private final List<Account> accounts;
  private final Map<PlatformId, List<Account>> people = new HashMap<>();
  private final Map<PlatformId, List<Account>> minors = new HashMap<>();
  private final Map<Integer, List<Account>> teams = new HashMap<>();

  /**
   * Makes a world.
   *
   * @param settings as drawn for this seed
   * @param acting how many accounts act by themselves; bystanders come on top
   */
  public World(Settings settings, long seed, Instant start, int acting) {
    this(settings, seed, start, acting, List.of());
  }

  /**
   * Makes a world around people who exist already.
   *
   * @param people ids of the bystanders
   */
  public World(Settings settings, long seed, Instant start, int acting, List<String> people) {
    this.settings = settings;
    this.seed = seed;
    accounts = Population.of(settings, seed, start, acting, people);
    accounts.forEach(this::index);
  }

  private void index(Account account) {
    PlatformId home = account.platform().id();
    if (ordinary(account.kind())) {
      people.computeIfAbsent(home, h -> new ArrayList<>()).add(account);
      if (account.minor()) {
        minors.computeIfAbsent(home, h -> new ArrayList<>()).add(account);
      }
    }
    if (account.kind() != Kind.BYSTANDER) {
      teams.computeIfAbsent(account.team(), t -> new ArrayList<>()).add(account);
    }
  }

  /** Whom others write to: people with nothing to sell and no purpose of their own. */
  private static boolean ordinary(Kind kind) {
    return switch (kind) {
      case BYSTANDER, FRIEND, GROUP_MEMBER, FAMILY_MEMBER, NEW_STUDENT -> true;
      default -> false;
    };
  }

  public Settings settings() {
    return settings;
  }

  public long seed() {
    return seed;
  }

  public List<Account> accounts() {
    return accounts;
  }

  /** The accounts that act together with this one, itself included. */
  public List<Account> team(Account of) {
    return teams.getOrDefault(of.team(), List.of(of));
  }

  /** Somebody on the same platform who strangers can write to. */
  public Account anybody(Account than, Chance chance) {
    return find(people, than, chance, World::reachable);
  }

  public Account adult(Account than, Chance chance) {
    return find(people, than, chance, a -> !a.minor() && reachable(a));
  }

  /** An adult who lets strangers write and speaks the same language. */
  public Account compatriot(Account than, Chance chance) {
    return find(
        people, than, chance, a -> !a.minor() && a.language() == than.language() && reachable(a));
  }

  /** A minor; where there are none to speak of, anybody. */
  public Account minor(Account than, Chance chance) {
    boolean some = minors.getOrDefault(than.platform().id(), List.of()).size() > 1;
    return find(some ? minors : people, than, chance, World::reachable);
  }

  /** Somebody of the same platform, whatever they let in. */
  public Account whoever(Account than, Chance chance) {
    return find(people, than, chance, a -> true);
  }

  /** Who lets in only those they follow can be reached where there are message requests. */
  private static boolean reachable(Account account) {
    return switch (account.whoMayMessage()) {
      case EVERYONE -> true;
      case FOLLOWED -> account.platform().settings().requests();
      case NO_ONE -> false;
    };
  }

  private static Account find(
      Map<PlatformId, List<Account>> among, Account than, Chance chance, Predicate<Account> fits) {
    List<Account> here = among.get(than.platform().id());
    if (here == null || here.size() < 2) {
      throw new IllegalArgumentException("too few accounts to meet on " + than.platform().id());
    }
    Account found = chance.of(here);
    for (int i = 0; i < TRIES && (found.equals(than) || !fits.test(found)); i++) {
      found = chance.of(here);
    }
    return found.equals(than) ? here.get(here.getFirst().equals(than) ? 1 : 0) : found;
  }
}
