package io.parapet.policies.feature;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What one account brings about must not grow with how much it does, or it holds up the rest. */
class HotKeysTest {
  private static final int MANY = 50_000;

  @Test
  void a_celebrity_to_whom_everybody_writes_takes_no_more_than_anybody() throws IOException {
    RecipientHistory celebrity = new RecipientHistory();
    for (int i = 0; i < MANY; i++) {
      DirectMessageSent message = aMessage().from("fan-" + i).at(NOON.plusSeconds(i)).sent();
      Contact first = new Contact(true, true, false, Contact.NEVER);
      celebrity.now(message.sentAt().toEpochMilli());
      celebrity.received(message, first);
      celebrity.reacted(blocked(message), first);
    }
    assertThat(size(celebrity::write)).isLessThan(1024);
  }

  @Test
  void a_bot_that_never_stops_takes_little_more_than_anybody() throws IOException {
    SenderHistory bot = new SenderHistory();
    for (int i = 0; i < MANY; i++) {
      DirectMessageSent message =
          aMessage()
              .from("bot")
              .to("victim-" + i)
              .at(NOON.plusSeconds(i))
              .linking("d" + i + ".example")
              .fingerprint("%016x".formatted(i * 0x9E3779B97F4A7C15L))
              .sent();
      bot.now(message.sentAt().toEpochMilli());
      bot.sent(message, new Contact(true, true, false, Contact.NEVER));
    }
    assertThat(size(bot::write)).isLessThan(2048);
  }

  @Test
  void a_pair_that_never_stops_is_bounded_too() throws IOException {
    PairHistory pair = new PairHistory();
    for (int i = 0; i < MANY; i++) {
      DirectMessageSent message = aMessage().id("m-" + i).at(NOON.plusSeconds(i)).sent();
      pair.now(message.sentAt().toEpochMilli());
      pair.isDuplicate("m-" + i);
      pair.sent(message);
    }
    assertThat(size(pair::write)).isLessThan(12 * RecentIds.MOST);
  }

  private static RecipientReacted blocked(DirectMessageSent message) {
    return new RecipientReacted(
        message.messageId(),
        message.conversation().id(),
        message.sender(),
        message.recipients().getFirst(),
        message.platform(),
        Reaction.BLOCKED,
        message.sentAt(),
        null);
  }

  private static int size(Written history) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    history.to(new DataOutputStream(bytes));
    return bytes.size();
  }

  private interface Written {
    void to(DataOutputStream out) throws IOException;
  }
}
