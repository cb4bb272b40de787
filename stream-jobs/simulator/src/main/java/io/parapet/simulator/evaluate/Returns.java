package io.parapet.simulator.evaluate;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.policies.wire.Topics;
import io.parapet.policies.wire.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the jobs and people give back into the stream. Thread-safe. */
final class Returns {
  private final Moderators moderators;
  private final boolean open;
  private final Queue<Feedback> waiting = new ConcurrentLinkedQueue<>();
  private volatile long signalledUntil = Long.MIN_VALUE;

  Returns(Moderators moderators, boolean open) {
    this.moderators = moderators;
    this.open = open;
  }

  void see(CaseUpdate update) {
    moderators.see(update);
  }

  void contact(StrangerContact contact) {
    add(Topics.STRANGER_CONTACTS.name(), WireFormat.STRANGER_CONTACT.write(contact));
  }

  void signal(Signal signal) {
    add(Topics.SIGNALS.name(), WireFormat.SIGNAL.write(signal));
  }

  /** There will be no more signals up to that time. */
  void complete(long until) {
    signalledUntil = until;
  }

  boolean isComplete(long until) {
    return signalledUntil >= until;
  }

  /** What is to be fed in at that time. */
  List<Feedback> due(Instant time) {
    List<Feedback> due = new ArrayList<>();
    for (Feedback next = waiting.poll(); next != null; next = waiting.poll()) {
      due.add(next);
    }
    if (open) {
      moderators
          .ruled(time)
          .forEach(
              ruling ->
                  due.add(
                      new Feedback(Topics.DECISIONS.name(), WireFormat.DECISION.write(ruling))));
    }
    return due;
  }

  private void add(String topic, byte[] value) {
    if (open) {
      waiting.add(new Feedback(topic, value));
    }
  }
}
