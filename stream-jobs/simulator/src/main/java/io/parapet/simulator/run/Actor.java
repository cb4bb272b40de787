package io.parapet.simulator.run;

import io.parapet.policies.event.MediaKind;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.setting.Habits;
import io.parapet.simulator.setting.KindSettings;
import io.parapet.simulator.world.Account;
import io.parapet.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An account that acts: what a {@link Behaviour} steers. */
public final class Actor {
  private static final List<MediaKind> PICTURES =
      List.of(MediaKind.IMAGE, MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.GIF, MediaKind.VOICE);

  private final Account account;
  private final Simulation simulation;
  private final Behaviour behaviour;
  private final Chance chance;
  private final List<Account> friends = new ArrayList<>();

  Actor(Account account, Simulation simulation, Behaviour behaviour) {
    this.account = account;
    this.simulation = simulation;
    this.behaviour = behaviour;
    chance = new Chance(Chance.seed(simulation.world().seed() + 2, account.number()));
  }

  Behaviour behaviour() {
    return behaviour;
  }

  public Account account() {
    return account;
  }

  public Chance chance() {
    return chance;
  }

  public World world() {
    return simulation.world();
  }

  public KindSettings settings() {
    return world().settings().of(account.kind());
  }

  public Instant now() {
    return simulation.now();
  }

  /** The hour it is, by UTC. */
  public int hour() {
    return (int) Math.floorMod(now().getEpochSecond() / 3_600, 24L);
  }

  /** A seed that all of its team share. */
  public long teamSeed() {
    return Chance.seed(world().seed() + 3, account.team());
  }

  /** Does something once, that much later. */
  public void after(Duration delay, Runnable step) {
    simulation.at(now().plus(delay), step);
  }

  /** Does something again and again, as often as the settings say for its kind and temper. */
  public void daily(Rhythm rhythm, Runnable step) {
    double perDay = Math.max(0.2, settings().perDay() * account.temper().volume());
    simulation.at(rhythm.next(now(), perDay, account, chance), () -> stepAndRepeat(rhythm, step));
  }

  private void stepAndRepeat(Rhythm rhythm, Runnable step) {
    step.run();
    daily(rhythm, step);
  }

  /** The conversation with one other; a new one is opened with that tie. */
  public Dialogue meet(Account other, Tie tie) {
    return simulation.dialogues().between(account, other, tie, chance);
  }

  /** A group with this one first. */
  public Dialogue gather(String name, List<Account> others, Tie tie) {
    return simulation.dialogues().group(name, account, others, tie);
  }

  /** Sends a message, unless the other has blocked this one. */
  public void say(Dialogue dialogue, Note note) {
    simulation.say(this, dialogue, note);
  }

  /** Has sent a message that long ago; nobody responds any more. */
  public void hasSaid(Duration ago, Dialogue dialogue, Note note) {
    simulation.recall(this, now().minus(ago), dialogue, note);
  }

  /** Puts accounts into a group. */
  public void add(Dialogue group, List<Account> added) {
    simulation.add(this, group, added);
  }

  /** Reports somebody with words that were never sent. */
  public void accuse(Account whom, Theme of) {
    simulation.reports().fabricate(this, whom, of);
  }

  /** Lets the other of a conversation report what was last said in it. */
  public void reportLast(Dialogue dialogue) {
    if (dialogue.opener().equals(account)) {
      simulation.reports().report(dialogue.last(), simulation.actor(dialogue.other()));
    }
  }

  /** Lets another begin or go on, as when a customer asks. */
  public void letWrite(Account other, Dialogue dialogue, Note note) {
    simulation.say(simulation.actor(other), dialogue, note);
  }

  /** Goes on chatting, or lets it rest. */
  public void chatOn(Dialogue dialogue) {
    if (chance.hits(habits().chatReply())) {
      after(
          chance.around(minutes(habits().replyMinutes()), habits().replySpread()),
          () -> chat(dialogue));
    }
  }

  /** Says something everyday. */
  public void chat(Dialogue dialogue) {
    Note note = Note.about(Theme.CHAT);
    if (chance.hits(settings().media())) {
      note = note.with(chance.of(PICTURES));
    }
    boolean fleeting = chance.hits(account.platform().settings().disappearing());
    say(dialogue, fleeting ? note.disappearing(Duration.ofHours(24)) : note);
  }

  /** Some of the people it knows; the same all along. */
  public List<Account> friends() {
    if (friends.isEmpty()) {
      int count = chance.between(3, 14);
      for (int i = 0; i < count; i++) {
        friends.add(world().whoever(account, chance));
      }
    }
    return friends;
  }

  Habits habits() {
    return world().settings().habits();
  }

  static Duration minutes(double minutes) {
    return Duration.ofMillis((long) (minutes * 60_000));
  }
}
