package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.Credit;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.PairHistory;
import io.parapet.policies.id.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The first stage, keyed by the unordered pair: finds duplicates, follow-ups and first contacts,
 * and turns a message back into a credit for who wrote first.
 */
public final class ByPair extends Stage<PairHistory> {
  private static final long serialVersionUID = 1;

  public ByPair(Duration kept) {
    super(new PairHistoryCodec(), kept);
  }

  @Override
  PairHistory fresh() {
    return new PairHistory();
  }

  @Override
  long latest(PairHistory pair) {
    return pair.latest();
  }

  @Override
  void walk(Passage passage, PairHistory pair, SideOutputs side, Consumer<Passage> out) {
    long now = pair.now(passage.now());
    boolean duplicate = pair.isDuplicate(passage.input().id());
    Contact contact =
        duplicate ? Contact.NONE : count(passage.input(), pair, new Credits(now, out));
    stamp(passage, pair, contact);
    Passage further = passage.inPair(duplicate, contact, now);
    out.accept(
        passage.input() instanceof Input.Report(ContentReported report)
            ? further.confirming(pair.received(report))
            : further);
  }

  private static void stamp(Passage passage, PairHistory pair, Contact contact) {
    FeatureVector features = passage.features();
    switch (passage.input()) {
      case Input.Event(DirectMessageSent sent, var reply) -> pair.snapshot(sent, contact, features);
      case Input.Event(RecipientReacted reacted, var reply) ->
          pair.snapshot(reacted, contact, features);
      case Input.Report(ContentReported report) -> {
        features.set(FeatureCatalog.REPORT_MET, pair.met(report) || isPlatformCopy(report));
        pair.snapshot(report, contact, features);
      }
      default -> {}
    }
  }

  /** The platform itself has a reported message, as it has of a group that both are in. */
  private static boolean isPlatformCopy(ContentReported report) {
    return report.messages().stream()
        .filter(message -> message.isHeldAgainst(report.reported()))
        .anyMatch(message -> message.proof() == ProofKind.PLATFORM_COPY);
  }

  private static Contact count(Input input, PairHistory pair, Credits credits) {
    return switch (input) {
      case Input.Event(DirectMessageSent sent, var reply) -> {
        if (Input.isTwo(sent)) {
          credits.to(sent.recipients().getFirst(), sent.sender(), input, pair.answeredBy(sent));
        }
        yield pair.sent(sent);
      }
      case Input.Event(RecipientReacted reacted, var reply) -> {
        List<Credit> earned = pair.reacted(reacted);
        credits.to(reacted.sender(), reacted.recipient(), input, earned);
        yield pair.standing(reacted, earned);
      }
      case Input.Report(ContentReported report) -> {
        credits.to(report.reported(), report.reporter(), input, pair.reported(report));
        yield pair.standing(report);
      }
      case Input.Event(GroupMembersAdded added, var reply) -> Contact.NONE;
      case Input.Credited credited -> Contact.NONE;
      case Input.Known known -> Contact.NONE;
      case Input.Recalled recalled -> Contact.NONE;
      case Input.Erased erased -> Contact.NONE;
    };
  }

  /** Sends credits on, ahead of the input that earned them. */
  private record Credits(long now, Consumer<Passage> out) {
    void to(AccountId account, AccountId by, Input cause, List<Credit> credits) {
      for (Credit credit : credits) {
        Input credited = new Input.Credited(cause.platform(), account, by, credit, cause.at());
        out.accept(Passage.of(credited).at(now));
      }
    }
  }
}
