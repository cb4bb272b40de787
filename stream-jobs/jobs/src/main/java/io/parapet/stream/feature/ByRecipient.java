package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Answer;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.Opening;
import io.parapet.policies.feature.RecipientHistory;
import io.parapet.policies.wire.Signal;
import java.time.Duration;
import java.util.List;
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

  /** Of credits only a reply says something of the recipient: whom it wants to hear from. */
  @Override
  boolean passesBy(Input input) {
    return input instanceof Input.Credited credited && !isReply(credited);
  }

  private static boolean isReply(Input.Credited credited) {
    return credited.credit().answer() == Answer.REPLY;
  }

  @Override
  void walk(Passage passage, RecipientHistory recipient, SideOutputs side, Consumer<Passage> out) {
    Passage here = remember(passage.at(recipient.now(passage.now())), recipient);
    boolean repelled = !here.duplicate() && count(here, recipient);
    switch (here.input()) {
      case Input.Credited credited -> out.accept(here);
      case Input input when input.hasVerdict() -> {
        stamp(input, recipient, here.features());
        out.accept(here);
      }
      default -> {}
    }
    if (repelled) {
      recall(here, recipient, out);
    }
  }

  /** An outsider's report goes on with whom else they reported. */
  private static Passage remember(Passage passage, RecipientHistory reporter) {
    return passage.input() instanceof Input.Report(ContentReported report)
            && passage.isByOutsider()
            && !passage.duplicate()
        ? passage.after(reporter.reportedAsOutsider(report.reported(), passage.now()))
        : passage;
  }

  /** Returns whether a stranger was turned away. */
  private static boolean count(Passage passage, RecipientHistory recipient) {
    long at = passage.input().at().toEpochMilli();
    switch (passage.input()) {
      case Input.Event(DirectMessageSent sent, var reply) ->
          recipient.received(sent, passage.contact());
      case Input.Event(RecipientReacted reacted, var reply) -> {
        return recipient.reacted(reacted, passage.contact());
      }
      case Input.Report(ContentReported report) -> recipient.reported(report.reason(), at);
      case Input.Credited credited -> recipient.welcomed(credited.account());
      case Input.Known(Signal signal) ->
          signal.values().forEach((name, value) -> recipient.learn(name, value, at));
      default -> {}
    }
    return false;
  }

  /** Whoever wrote before is to be judged by what the recipient's numbers are now. */
  private static void recall(Passage cause, RecipientHistory recipient, Consumer<Passage> out) {
    List<Opening> crowd = recipient.crowd();
    if (crowd.isEmpty()) {
      return;
    }
    FeatureVector features = new FeatureVector();
    recipient.snapshot(features);
    for (Opening opening : crowd) {
      Input recalled = new Input.Recalled(cause.input().platform(), opening, cause.input().at());
      out.accept(new Passage(recalled, false, Contact.NONE, cause.now(), features));
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
