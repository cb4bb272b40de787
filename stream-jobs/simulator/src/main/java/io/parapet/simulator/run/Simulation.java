package io.parapet.simulator.run;

import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.id.MessageId;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.phrase.Wording;
import io.parapet.simulator.world.Account;
import io.parapet.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** Lets a world live: gives what happens in it, in order of time. */
public final class Simulation implements Iterator<Happening> {
  private static final int ABUSERS_BEGIN_WITHIN_MINUTES = 16 * 60;

  private final World world;
  private final Instant end;
  private final Agenda agenda;
  private final Function<Kind, Behaviour> behaviours;
  private final Dialogues dialogues;
  private final Recipients recipients = new Recipients(this);
  private final Reports reports = new Reports(this);
  private final Actor[] actors;
  private final Deque<Happening> out = new ArrayDeque<>();
  private final String name;
  private long messages;

  /**
   * Prepares a run.
   *
   * @param end until when; what would happen later is left out
   */
  public Simulation(World world, Function<Kind, Behaviour> behaviours, Instant start, Instant end) {
    this.world = world;
    this.behaviours = behaviours;
    this.end = end;
    agenda = new Agenda(start);
    name =
        Long.toUnsignedString(world.seed(), Character.MAX_RADIX)
            + "-"
            + Long.toString(start.getEpochSecond(), Character.MAX_RADIX);
    dialogues = new Dialogues(name);
    actors = new Actor[world.accounts().size()];
    world.accounts().forEach(account -> begin(actor(account)));
  }

  /** Abusers begin at some hour of the day, a team at once; the others have always been there. */
  private void begin(Actor actor) {
    actor.behaviour().past(actor);
    if (actor.account().kind().abusive()) {
      int minutes = new Chance(actor.teamSeed()).between(0, ABUSERS_BEGIN_WITHIN_MINUTES);
      actor.after(Duration.ofMinutes(minutes), () -> actor.behaviour().begin(actor));
    } else {
      actor.behaviour().begin(actor);
    }
  }

  @Override
  public boolean hasNext() {
    boolean more = true;
    while (out.isEmpty() && more) {
      more = agenda.doNext(end);
    }
    return !out.isEmpty();
  }

  @Override
  public Happening next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the simulated time is over");
    }
    return out.remove();
  }

  /** Part of every id, so that two runs never share one. */
  String name() {
    return name;
  }

  World world() {
    return world;
  }

  Instant now() {
    return agenda.now();
  }

  Dialogues dialogues() {
    return dialogues;
  }

  Reports reports() {
    return reports;
  }

  Actor actor(Account account) {
    Actor actor = actors[account.number()];
    if (actor == null) {
      actor = new Actor(account, this, behaviours.apply(account.kind()));
      actors[account.number()] = actor;
    }
    return actor;
  }

  void at(Instant when, Runnable step) {
    agenda.at(when, step);
  }

  void tell(Happening happening) {
    out.add(happening);
  }

  MessageId nextMessageId() {
    return new MessageId("m-" + name + "-" + messages++);
  }

  void say(Actor actor, Dialogue dialogue, Note note) {
    if (!dialogue.open() || dialogue.members().size() < 2) {
      return;
    }
    recipients.receive(recall(actor, now(), dialogue, note));
  }

  /** Tells of a message to which nobody responds. */
  Sent recall(Actor actor, Instant at, Dialogue dialogue, Note note) {
    Account from = actor.account();
    var wording = new Wording(from.language(), note.voice(), actor.chance().next());
    boolean request = from.platform().settings().requests() && dialogue.request();
    Sent sent = new Sent(nextMessageId(), dialogue, from, at, request, wording);
    tell(new Happening.Told(Envelope.of(sent, note)));
    dialogue.add(sent);
    return sent;
  }

  void add(Actor actor, Dialogue group, List<Account> added) {
    group.join(added);
    tell(
        new Happening.Told(
            new GroupMembersAdded(
                group.conversation(),
                actor.account().id(),
                added.stream().map(Account::id).toList(),
                group.acquainted() ? 0 : added.size(),
                actor.account().platform().id(),
                now())));
  }

  void react(Sent to, Account who, Reaction reaction) {
    tell(
        new Happening.Told(
            new RecipientReacted(
                to.id(),
                to.in().id(),
                to.from().id(),
                who.id(),
                who.platform().id(),
                reaction,
                now(),
                to.at())));
  }
}
