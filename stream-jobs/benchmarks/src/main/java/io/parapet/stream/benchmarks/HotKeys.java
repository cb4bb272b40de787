package io.parapet.stream.benchmarks;

import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.DmEvent;
import io.parapet.policies.id.AccountId;
import java.util.function.Supplier;

/**
 * Events of which one in ten comes from a runaway bot, and two go to a celebrity. Their keys all
 * fall on one part of each stage; what is asked is how long the events of others then take.
 */
final class HotKeys implements Supplier<DmEvent> {
  private static final int OF = 10;
  private static final int HOT = 3;
  private static final AccountId BOT = new AccountId("runaway-bot");
  private static final AccountId CELEBRITY = new AccountId("celebrity");

  private final Supplier<DmEvent> events;
  private int next;

  HotKeys(Supplier<DmEvent> events) {
    this.events = events;
  }

  /** Whether the event of that number, from 0, has a hot key. */
  static boolean isHot(int number) {
    return number % OF < HOT;
  }

  @Override
  public DmEvent get() {
    int number = next++;
    return isHot(number) ? hot(message(), number % OF == 0) : events.get();
  }

  private DirectMessageSent message() {
    while (true) {
      if (events.get() instanceof DirectMessageSent sent
          && sent.conversation().kind() == ConversationKind.ONE_TO_ONE) {
        return sent;
      }
    }
  }

  private static DmEvent hot(DirectMessageSent sent, boolean byBot) {
    return byBot
        ? Load.like(sent, sent.messageId(), BOT, sent.recipients().getFirst(), sent.sentAt())
        : Load.like(sent, sent.messageId(), sent.sender(), CELEBRITY, sent.sentAt());
  }
}
