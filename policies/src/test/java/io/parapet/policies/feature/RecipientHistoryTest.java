package io.parapet.policies.feature;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.Reaction;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientHistoryTest {
  private static final Contact FIRST = new Contact(true, true, false, Contact.NEVER);

  private final RecipientHistory recipient = new RecipientHistory();

  @Test
  void strangers_are_a_crowd_once_three_were_turned_away() {
    write("ann", NOON);
    write("ben", NOON.plusSeconds(60));
    write("cem", NOON.plusSeconds(120));
    write("dan", NOON.plusSeconds(180));
    assertThat(react("ann", Reaction.BLOCKED, FIRST)).isTrue();
    assertThat(react("ben", Reaction.REQUEST_DECLINED, FIRST)).isTrue();
    assertThat(crowd()).isEmpty();
    assertThat(react("cem", Reaction.REPORTED, FIRST)).isTrue();
    assertThat(crowd()).containsExactly("ann", "ben", "cem", "dan");
    assertThat(recipient.crowd().getFirst().isBy("from-ann")).isTrue();
    assertThat(recipient.crowd().getFirst().isBy("from-ben")).isFalse();
  }

  @Test
  void whoever_was_answered_is_not_of_the_crowd() {
    for (String sender : List.of("ann", "ben", "cem", "dan", "eve")) {
      write(sender, NOON);
    }
    turnThreeAway();
    react("ann", Reaction.REPLIED, FIRST);
    react("ben", Reaction.REQUEST_ACCEPTED, FIRST);
    react("cem", Reaction.READ, FIRST);
    recipient.welcomed(new AccountId("dan"));
    assertThat(crowd()).containsExactly("cem", "eve");
  }

  @Test
  void only_first_messages_of_strangers_within_a_day_count() {
    write("long-ago", NOON.minus(Duration.ofHours(25)));
    recipient.received(message("friend", NOON), Contact.NONE);
    recipient.received(message("again", NOON), new Contact(false, true, false, 7));
    write("new", NOON);
    turnThreeAway();
    assertThat(crowd()).containsExactly("new");
  }

  @Test
  void turning_away_a_friend_or_somebody_twice_counts_for_nothing() {
    assertThat(react("ann", Reaction.BLOCKED, new Contact(true, false, false, 0))).isFalse();
    assertThat(react("ann", Reaction.BLOCKED, new Contact(false, true, false, 0))).isFalse();
    assertThat(react("ann", Reaction.MUTED, FIRST)).isFalse();
  }

  @Test
  void of_a_large_crowd_the_latest_are_known() {
    for (int i = 0; i < Openings.MOST + 5; i++) {
      write("s-" + i, NOON.plusSeconds(i));
    }
    turnThreeAway();
    assertThat(crowd()).hasSize(Openings.MOST).startsWith("s-5");
  }

  @Test
  void a_history_goes_on_after_it_was_written_and_read() throws IOException {
    write("ann", NOON);
    turnThreeAway();
    recipient.reportedAsOutsider(new AccountId("mallory"), NOON.toEpochMilli());
    RecipientHistory again = readAs(4);
    assertThat(again.crowd()).isEqualTo(recipient.crowd()).hasSize(1);
    assertThat(again.reportedAsOutsider(new AccountId("trudy"), NOON.toEpochMilli())).hasSize(1);
  }

  @Test
  void a_history_of_before_has_its_counts_but_does_not_know_who_wrote() throws IOException {
    write("ann", NOON);
    turnThreeAway();
    RecipientHistory before = readAs(2);
    assertThat(before.crowd()).isEmpty();
    assertThat(features(before)).isEqualTo(features(recipient));
  }

  private void turnThreeAway() {
    for (String sender : List.of("x", "y", "z")) {
      react(sender, Reaction.BLOCKED, FIRST);
    }
  }

  private void write(String sender, Instant at) {
    recipient.received(message(sender, at), FIRST);
  }

  private DirectMessageSent message(String sender, Instant at) {
    recipient.now(at.toEpochMilli());
    return aMessage().id("from-" + sender).from(sender).to("victim").at(at).sent();
  }

  private boolean react(String sender, Reaction reaction, Contact contact) {
    return recipient.reacted(
        new RecipientReacted(
            new MessageId("from-" + sender),
            new ConversationId("c-" + sender),
            new AccountId(sender),
            new AccountId("victim"),
            new PlatformId("instagram"),
            reaction,
            NOON,
            null),
        contact);
  }

  private List<String> crowd() {
    return recipient.crowd().stream().map(opening -> opening.sender().value()).toList();
  }

  private RecipientHistory readAs(int version) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    recipient.write(new DataOutputStream(bytes));
    byte[] written = bytes.toByteArray();
    return RecipientHistory.read(new DataInputStream(new ByteArrayInputStream(written)), version);
  }

  private static FeatureVector features(RecipientHistory history) {
    FeatureVector features = new FeatureVector();
    history.snapshot(features);
    return features;
  }
}
