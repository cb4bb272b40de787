package io.parapet.policies.feature;

import io.parapet.policies.event.Reaction;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one side of a pair has written to the other, and how that was answered. */
final class Outreach {
  /** From this many messages in a row on, the pair counts as unanswered. */
  private static final int NAGGING = 3;

  private long firstAt = Contact.NEVER;
  private long lastAt = Contact.NEVER;
  private long naggingSince = Contact.NEVER;
  private boolean initiated;
  private int unanswered;
  private int answers;
  private final WindowCounts messages = new WindowCounts(Duration.ofHours(24), 1);

  /** Counts a message; opens tells that nobody of the two had written before. */
  void sent(long at, boolean opens) {
    if (firstAt == Contact.NEVER) {
      firstAt = at;
      initiated = opens;
    }
    lastAt = Math.max(lastAt, at);
    unanswered++;
    if (unanswered == NAGGING) {
      naggingSince = at;
    }
    messages.add(0, at, 1);
  }

  /** A message is known of by what it answered alone. */
  void wrote(long at) {
    firstAt = firstAt == Contact.NEVER ? at : firstAt;
    lastAt = Math.max(lastAt, at);
  }

  /** The other side wrote back: what the sender is to be credited with. */
  List<Credit> answered() {
    List<Credit> credits = new ArrayList<>(2);
    if (naggingSince != Contact.NEVER) {
      credits.add(new Credit(Credit.Kind.ENDED_NAGGING, Answer.REPLY, naggingSince));
    }
    naggingSince = Contact.NEVER;
    unanswered = 0;
    credit(Answer.REPLY, credits);
    return credits;
  }

  /** The other side reacted: what the sender is to be credited with. */
  List<Credit> reacted(Reaction reaction) {
    if (reaction == Reaction.REPLIED) {
      return answered();
    }
    List<Credit> credits = new ArrayList<>(1);
    Answer answer = Answer.of(reaction);
    if (answer != null) {
      credit(answer, credits);
    } else if (reaction == Reaction.MARKED_NOT_SPAM) {
      takeBack(Answer.SPAM, credits);
      takeBack(Answer.FILTERED, credits);
    }
    return credits;
  }

  boolean has(Answer answer) {
    return (answers & bit(answer)) != 0;
  }

  boolean started() {
    return firstAt != Contact.NEVER;
  }

  boolean justBecameNagging() {
    return unanswered == NAGGING;
  }

  long firstAt() {
    return firstAt;
  }

  long lastAt() {
    return lastAt;
  }

  /** Messages after the first since the last answer. */
  int followUps() {
    return Math.max(0, unanswered - 1);
  }

  int messages24h(long now) {
    messages.advance(now);
    return messages.sum(0);
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(firstAt);
    out.writeLong(lastAt);
    out.writeLong(naggingSince);
    out.writeBoolean(initiated);
    Packed.write(out, unanswered);
    Packed.write(out, answers);
    messages.write(out);
  }

  static Outreach read(DataInput in) throws IOException {
    Outreach outreach = new Outreach();
    outreach.firstAt = in.readLong();
    outreach.lastAt = in.readLong();
    outreach.naggingSince = in.readLong();
    outreach.initiated = in.readBoolean();
    outreach.unanswered = (int) Packed.read(in);
    outreach.answers = (int) Packed.read(in);
    outreach.messages.read(in);
    return outreach;
  }

  static void writeNullable(@Nullable Outreach outreach, DataOutput out) throws IOException {
    out.writeBoolean(outreach != null);
    if (outreach != null) {
      outreach.write(out);
    }
  }

  static @Nullable Outreach readNullable(DataInput in) throws IOException {
    return in.readBoolean() ? read(in) : null;
  }

  private void credit(Answer answer, List<Credit> credits) {
    if (!has(answer) && initiated) {
      credits.add(new Credit(Credit.Kind.ANSWERED, answer, firstAt));
    }
    answers |= bit(answer);
  }

  private void takeBack(Answer answer, List<Credit> credits) {
    if (has(answer) && initiated) {
      credits.add(new Credit(Credit.Kind.TAKEN_BACK, answer, firstAt));
    }
    answers &= ~bit(answer);
  }

  private static int bit(Answer answer) {
    return 1 << answer.ordinal();
  }
}
