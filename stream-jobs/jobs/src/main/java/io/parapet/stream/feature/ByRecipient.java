package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.RecipientHistory;
import io.parapet.policies.wire.Signal;
import java.time.Duration;
import java.util.function.Consumer;

/** The second stage, keyed by the recipient or the group, and for a report by who made it. */
public final class ByRecipient extends Stage<RecipientHistory> {
  private static final long serialVersionUID = 1;

  public ByRecipient(Duration kept) {
    super(new RecipientHistoryCodec(), kept);
  }

  @Override
  RecipientHistory fresh() {
    return new RecipientHistory();
  }

  @Override
  long latest(RecipientHistory recipient) {
    return recipient.latest();
  }

  @Override
  boolean passesBy(Input input) {
    return input instanceof Input.Credited;
  }

  @Override
  void walk(Passage passage, RecipientHistory recipient, SideOutputs side, Consumer<Passage> out) {
    Passage here = passage.at(recipient.now(passage.now()));
    if (!here.duplicate()) {
      count(here, recipient);
    }
    if (here.input().hasVerdict()) {
      stamp(here.input(), recipient, here.features());
      out.accept(here);
    }
  }

  private static void count(Passage passage, RecipientHistory recipient) {
    long at = passage.input().at().toEpochMilli();
    switch (passage.input()) {
      case Input.Event(DirectMessageSent sent, var reply) ->
          recipient.received(sent, passage.contact());
      case Input.Event(RecipientReacted reacted, var reply) ->
          recipient.reacted(reacted.reaction(), passage.contact(), at);
      case Input.Report(ContentReported report) -> recipient.reported(report.reason(), at);
      case Input.Known(Signal signal) ->
          signal.values().forEach((name, value) -> recipient.learn(name, value, at));
      default -> {}
    }
  }

  private static void stamp(Input input, RecipientHistory recipient, FeatureVector features) {
    switch (input) {
      case Input.Event(DirectMessageSent sent, var reply) when !Input.isTwo(sent) ->
          recipient.snapshotOfGroup(features);
      case Input.Report(ContentReported report) ->
          recipient.snapshotOfReporter(report.reason(), features);
      default -> recipient.snapshot(features);
    }
  }
}
