package io.parapet.simulator.run;

import io.parapet.policies.event.Reaction;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.setting.Habits;
import io.parapet.simulator.setting.Reception;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets recipients respond to messages, when they are awake and in their own time. */
final class Recipients {
  private static final double REPORTERS_WHO_BLOCK = 0.6;
  private static final double GROUP_REPLY = 0.6;
  private static final double GROUP_MUTE = 0.003;
  private static final double NIGHT_OWLS = 0.15;
  private static final Duration CLIENT = Duration.ofSeconds(1);

  private final Simulation simulation;

  Recipients(Simulation simulation) {
    this.simulation = simulation;
  }

  void receive(Sent sent) {
    Dialogue dialogue = sent.in();
    if (dialogue.group()) {
      receiveInGroup(sent);
    } else if (sent.from().equals(dialogue.opener())) {
      respond(sent, dialogue.other(), reception(sent));
    } else {
      takeAnswer(sent, dialogue.opener());
    }
  }

  private void takeAnswer(Sent answer, Account opener) {
    Actor actor = simulation.actor(opener);
    Instant at = reading(answer, actor, true);
    simulation.at(at, () -> read(answer, actor));
    simulation.at(at, () -> actor.behaviour().answered(actor, answer.in()));
  }

  private void receiveInGroup(Sent sent) {
    List<Account> recipients = sent.in().recipientsOf(sent.from());
    if (sent.from().kind().abusive() && sent.from().equals(sent.in().opener())) {
      Reception reception = reception(sent);
      recipients.forEach(who -> respond(sent, who, reception));
    } else {
      hear(sent, recipients);
    }
  }

  /** Of a group that knows each other, a few show that they read and perhaps one answers. */
  private void hear(Sent sent, List<Account> members) {
    Chance chance = simulation.actor(sent.from()).chance();
    for (int i = 0; i < Math.min(3, members.size()); i++) {
      Actor reader = simulation.actor(chance.of(members));
      simulation.at(reading(sent, reader, true), () -> read(sent, reader));
    }
    Actor one = simulation.actor(chance.of(members));
    if (chance.hits(GROUP_REPLY)) {
      simulation.at(reading(sent, one, true), () -> one.chat(sent.in()));
    } else if (chance.hits(GROUP_MUTE)) {
      simulation.at(reading(sent, one, true), () -> act(sent, one, Reaction.MUTED));
    }
  }

  private void respond(Sent sent, Account who, Reception reception) {
    Actor actor = simulation.actor(who);
    if (actor.chance().hits(reception.filtered())) {
      after(CLIENT, () -> act(sent, actor, Reaction.FILTERED));
      return;
    }
    Reaction reaction = Responses.draw(reception, sent, actor.chance());
    Instant reads = reading(sent, actor, sent.in().acquainted());
    if (reaction != null || actor.chance().hits(reception.read())) {
      simulation.at(reads, () -> read(sent, actor));
    }
    if (reaction != null) {
      Duration pause = pause(actor, sent.in().acquainted());
      simulation.at(reads.plus(pause), () -> act(sent, actor, reaction));
    }
  }

  private Reception reception(Sent sent) {
    Account from = sent.from();
    Reception first =
        simulation.world().settings().of(from.kind()).reception().of(from.temper().charm());
    if (sent.in().acquainted() && !from.kind().abusive()) {
      return Reception.amongFriends(habits().chatReply());
    }
    if (sent.in().answered()) {
      return first.inConversation(habits().chatReply());
    }
    return sent.in().unanswered() > 1 ? first.again() : first;
  }

  private void act(Sent sent, Actor who, @Nullable Reaction reaction) {
    switch (reaction) {
      case REPLIED -> reply(sent, who);
      case REPORTED -> report(sent, who);
      case BLOCKED -> block(sent, who);
      case LEFT -> leave(sent, who);
      case null -> {}
      default -> simulation.react(sent, who.account(), reaction);
    }
  }

  private void reply(Sent sent, Actor who) {
    if (sent.request() && !sent.in().answered()) {
      simulation.react(sent, who.account(), Reaction.REQUEST_ACCEPTED);
    }
    who.chat(sent.in());
  }

  private void report(Sent sent, Actor who) {
    simulation.react(sent, who.account(), Reaction.REPORTED);
    simulation.reports().report(sent, who);
    if (who.chance().hits(REPORTERS_WHO_BLOCK)) {
      block(sent, who);
    }
  }

  private void block(Sent sent, Actor who) {
    simulation.react(sent, who.account(), Reaction.BLOCKED);
    if (sent.in().group()) {
      sent.in().leave(who.account());
    } else {
      sent.in().close();
    }
  }

  private void leave(Sent sent, Actor who) {
    simulation.react(sent, who.account(), Reaction.LEFT);
    sent.in().leave(who.account());
  }

  private void read(Sent sent, Actor who) {
    if (who.chance().hits(who.account().platform().settings().readReceipts())) {
      simulation.react(sent, who.account(), Reaction.READ);
    }
  }

  /** When somebody looks at a message: after a while, and hardly ever at night. */
  private Instant reading(Sent sent, Actor actor, boolean acquainted) {
    Instant at = sent.at().plus(pause(actor, acquainted));
    int hour = actor.account().localHour(at);
    if (hour >= 7 || actor.chance().hits(NIGHT_OWLS)) {
      return at;
    }
    return at.plus(Duration.ofHours(7 - hour)).plus(pause(actor, acquainted));
  }

  /** Half of the way from message to answer: until read, and from then on. */
  private Duration pause(Actor actor, boolean acquainted) {
    Habits habits = habits();
    double median = acquainted ? habits.replyMinutes() : habits.strangerReplyMinutes();
    return actor.chance().around(Actor.minutes(median / 2), habits.replySpread());
  }

  private void after(Duration delay, Runnable step) {
    simulation.at(simulation.now().plus(delay), step);
  }

  private Habits habits() {
    return simulation.world().settings().habits();
  }
}
