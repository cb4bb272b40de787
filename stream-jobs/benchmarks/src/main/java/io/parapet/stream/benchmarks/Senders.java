package io.parapet.stream.benchmarks;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Simulated messages as if of so many senders: each writes in turn until all are known, then any of
 * them at random. What one sender's state costs shows in how the rate falls when there are more.
 */
final class Senders implements Supplier<DmEvent> {
  private static final long SEED = 8;
  private static final int MILLIS_APART = 20;

  private final List<DirectMessageSent> templates;
  private final int senders;
  private final int inTurn;
  private final Random random = new Random(SEED);
  private int next;

  /**
   * @param inTurn so many events come of the senders in turn
   */
  Senders(List<DirectMessageSent> templates, int senders, int inTurn) {
    this.templates = templates;
    this.senders = senders;
    this.inTurn = inTurn;
  }

  @Override
  public DmEvent get() {
    int number = next++;
    int sender = number < inTurn ? number % senders : random.nextInt(senders);
    return Load.like(
        templates.get(random.nextInt(templates.size())),
        new MessageId("of-" + senders + '-' + number),
        new AccountId("sender-" + sender),
        new AccountId("recipient-" + random.nextInt(senders)),
        templates.getFirst().sentAt().plusMillis((long) number * MILLIS_APART));
  }
}
