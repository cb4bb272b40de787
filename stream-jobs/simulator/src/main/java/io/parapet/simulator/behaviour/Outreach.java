package io.parapet.simulator.behaviour;

import io.parapet.policies.event.MediaKind;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.phrase.Theme;
import io.parapet.simulator.phrase.Voice;
import io.parapet.simulator.run.Actor;
import io.parapet.simulator.run.Dialogue;
import io.parapet.simulator.run.Note;
import io.parapet.simulator.run.Rhythm;
import io.parapet.simulator.run.Tie;
import io.parapet.simulator.world.Account;
import java.time.Duration;
import java.util.function.Supplier;

/** Writing first to one person after the other: when, to whom, about what, and how often again. */
final class Outreach {
  private static final double FOLLOW_UP_SPREAD = 0.5;

  private final Actor self;
  private Rhythm rhythm = Rhythm.DAY;
  private Supplier<Account> target;
  private Tie tie = Tie.STRANGER;
  private Theme theme = Theme.CHAT;
  private String surface = "inbox";
  private long habit;
  private String[] domains;
  private Duration patience = Duration.ofHours(6);

  private Outreach(Actor self) {
    this.self = self;
    habit = Chance.seed(self.world().seed() + 4, self.account().number());
    domains = new String[] {Domains.of(habit)};
    target = () -> self.world().anybody(self.account(), self.chance());
  }

  static Outreach by(Actor self) {
    return new Outreach(self);
  }

  Outreach during(Rhythm newRhythm) {
    rhythm = newRhythm;
    return this;
  }

  Outreach to(Supplier<Account> newTarget) {
    target = newTarget;
    return this;
  }

  /** To adults only. */
  Outreach toAdults() {
    return to(() -> self.world().adult(self.account(), self.chance()));
  }

  Outreach as(Tie newTie) {
    tie = newTie;
    return this;
  }

  Outreach about(Theme newTheme) {
    theme = newTheme;
    return this;
  }

  Outreach on(String newSurface) {
    surface = newSurface;
    return this;
  }

  /** With the wording and the link of its team instead of its own. */
  Outreach likeItsTeam() {
    habit = self.teamSeed();
    domains = new String[] {Domains.of(habit)};
    return this;
  }

  /** Another link domain every so often, so that none is known for long. */
  Outreach changingDomains(int count) {
    domains = new String[count];
    for (int i = 0; i < count; i++) {
      domains[i] = Domains.of(habit + i);
    }
    return this;
  }

  /** Waits about that long for an answer before writing again. */
  Outreach patientFor(Duration newPatience) {
    patience = newPatience;
    return this;
  }

  void start() {
    self.daily(rhythm, this::approach);
  }

  /** Writes to one person. */
  void approach() {
    Dialogue dialogue = self.meet(target.get(), tie);
    if (dialogue.opener().equals(self.account())) {
      self.say(dialogue, note());
      self.after(pause(), () -> writeAgain(dialogue));
    }
  }

  private void writeAgain(Dialogue dialogue) {
    boolean silent = !dialogue.answered() && dialogue.open();
    if (silent && dialogue.unanswered() <= self.settings().followUps()) {
      self.say(dialogue, note());
      self.after(pause(), () -> writeAgain(dialogue));
    }
  }

  private Duration pause() {
    return self.chance().around(patience, FOLLOW_UP_SPREAD);
  }

  private Note note() {
    Note note = Note.of(new Voice(theme, habit, self.settings().variety())).on(surface);
    Chance chance = self.chance();
    if (chance.hits(self.settings().link())) {
      note = note.linking(domains[chance.between(0, domains.length - 1)]);
    }
    return chance.hits(self.settings().media()) ? note.with(MediaKind.IMAGE) : note;
  }
}
