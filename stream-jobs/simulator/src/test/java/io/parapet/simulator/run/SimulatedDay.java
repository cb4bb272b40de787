package io.parapet.simulator.run;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.id.AccountId;
import io.parapet.simulator.behaviour.Behaviours;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.setting.Settings;
import io.parapet.simulator.world.Account;
import io.parapet.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A day of a small world, for tests to look at. */
final class SimulatedDay {
  static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  static final int ACTING = 500;

  final World world;
  final List<Happening> happenings = new ArrayList<>();
  private final Map<AccountId, Account> byId;

  SimulatedDay(long seed) {
    world = new World(Settings.bundled().drawn(seed), seed, START, ACTING);
    new Simulation(world, Behaviours::of, START, START.plus(Duration.ofDays(1)))
        .forEachRemaining(happenings::add);
    byId = world.accounts().stream().collect(Collectors.toMap(Account::id, Function.identity()));
  }

  Account account(AccountId id) {
    return byId.get(id);
  }

  Stream<DirectMessageSent> messages() {
    return told(DirectMessageSent.class);
  }

  Stream<RecipientReacted> reactions() {
    return told(RecipientReacted.class);
  }

  Stream<Happening.Reported> reports() {
    return happenings.stream()
        .filter(Happening.Reported.class::isInstance)
        .map(Happening.Reported.class::cast);
  }

  <E> Stream<E> told(Class<E> type) {
    return happenings.stream()
        .filter(Happening.Told.class::isInstance)
        .map(h -> ((Happening.Told) h).event())
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** Messages of accounts of that kind. */
  Stream<DirectMessageSent> messagesOf(Kind kind) {
    return messages().filter(m -> account(m.sender()).kind() == kind);
  }
}
