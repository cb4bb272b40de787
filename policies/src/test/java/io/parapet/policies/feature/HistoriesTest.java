package io.parapet.policies.feature;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Messages.aMessage;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.ContentReported;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  private final PairHistory pair = new PairHistory();
  private final SenderHistory sender = new SenderHistory();

  @Test
  void the_same_id_is_a_duplicate_for_a_day() {
    pair.now(millis(NOON));
    assertThat(pair.isDuplicate("m-1")).isFalse();
    assertThat(pair.isDuplicate("m-1")).isTrue();
    pair.now(millis(NOON.plus(Duration.ofHours(24))));
    assertThat(pair.isDuplicate("m-1")).isFalse();
  }

  @Test
  void only_the_first_message_of_who_writes_first_is_a_first_contact() {
    assertThat(write("ann", "ben", NOON).first()).isTrue();
    assertThat(write("ann", "ben", NOON.plusSeconds(1)).first()).isFalse();
    assertThat(write("ben", "ann", NOON.plusSeconds(2)).first()).isFalse();
  }

  @Test
  void whoever_was_written_to_is_no_stranger_any_more() {
    assertThat(write("ann", "ben", NOON).stranger()).isTrue();
    write("ben", "ann", NOON.plusSeconds(1));
    assertThat(write("ann", "ben", NOON.plusSeconds(2)).stranger()).isFalse();
  }

  @Test
  void a_first_contact_is_credited_with_one_reply_however_it_comes() {
    write("ann", "ben", NOON);
    assertThat(pair.answeredBy(message("ben", "ann", NOON.plusSeconds(9))))
        .containsExactly(new Credit(Credit.Kind.ANSWERED, Answer.REPLY, millis(NOON)));
    assertThat(pair.reacted(reaction(Reaction.REPLIED))).isEmpty();
  }

  @Test
  void a_reply_known_by_reaction_alone_counts_as_written() {
    write("ann", "ben", NOON);
    assertThat(sinceLastReply(NOON.plusSeconds(10))).isNaN();
    pair.reacted(reaction(Reaction.READ));
    assertThat(sinceLastReply(NOON.plusSeconds(20))).isNaN();
    pair.reacted(reaction(Reaction.REPLIED));
    assertThat(sinceLastReply(NOON.plusSeconds(65))).isEqualTo(60);
    assertThat(write("ann", "ben", NOON.plusSeconds(91)).stranger()).isFalse();
  }

  @Test
  void marking_as_not_spam_takes_the_mark_back() {
    write("ann", "ben", NOON);
    assertThat(pair.reacted(reaction(Reaction.MOVED_TO_SPAM))).hasSize(1);
    assertThat(pair.reacted(reaction(Reaction.MARKED_NOT_SPAM)))
        .containsExactly(new Credit(Credit.Kind.TAKEN_BACK, Answer.SPAM, millis(NOON)));
  }

  @Test
  void three_messages_in_a_row_nag_until_there_is_an_answer() {
    write("ann", "ben", NOON);
    write("ann", "ben", NOON.plusSeconds(1));
    assertThat(write("ann", "ben", NOON.plusSeconds(2)).nagging()).isTrue();
    assertThat(pair.answeredBy(message("ben", "ann", NOON.plusSeconds(9))))
        .extracting(Credit::kind)
        .containsExactly(Credit.Kind.ENDED_NAGGING, Credit.Kind.ANSWERED);
  }

  @Test
  void a_reaction_tells_how_often_was_written_in_vain() {
    for (int second = 0; second < 4; second++) {
      write("ann", "ben", NOON.plusSeconds(second));
    }
    assertThat(followUps(Reaction.READ)).isEqualTo(3);
    assertThat(followUps(Reaction.BLOCKED)).isEqualTo(3);
    assertThat(followUps(Reaction.REPLIED)).isZero();
  }

  @Test
  void what_cannot_be_answered_yet_is_not_held_against_the_sender() {
    contact(30, NOON);
    assertThat(features(NOON.plusSeconds(20)).has(FeatureCatalog.SENDER_REPLY_RATIO_24H)).isFalse();
    FeatureVector later = features(NOON.plus(Duration.ofHours(20)));
    assertThat(later.number(FeatureCatalog.SENDER_REPLY_RATIO_24H)).isLessThan(0.05);
  }

  @Test
  void the_reply_ratio_follows_the_formula() {
    contact(20, NOON);
    for (int i = 0; i < 10; i++) {
      sender.credit(new Credit(Credit.Kind.ANSWERED, Answer.REPLY, millis(NOON)));
    }
    Instant later = NOON.plus(Duration.ofHours(20));
    double expected = 20 * ReplyDelays.TYPICAL.shareWithin(Duration.ofHours(19).toMillis());
    assertThat(features(later).number(FeatureCatalog.SENDER_REPLY_RATIO_24H))
        .isEqualTo(11 / (expected + 2));
  }

  @Test
  void what_is_older_than_a_window_is_not_counted_in_it() {
    contact(1, NOON);
    contact(1, NOON.minus(Duration.ofHours(2)));
    FeatureVector features = features(NOON);
    assertThat(features.number(FeatureCatalog.SENDER_MESSAGES_1H)).isEqualTo(1);
    assertThat(features.number(FeatureCatalog.SENDER_MESSAGES_24H)).isEqualTo(2);
  }

  @Test
  void conversations_are_counted_once_however_much_is_said() {
    for (int i = 0; i < 30; i++) {
      Instant at = NOON.plusSeconds(i);
      sender.now(millis(at));
      sender.sent(message("ann", "ben", at), write("ann", "ben", at));
    }
    FeatureVector features = features(NOON.plusSeconds(30));
    assertThat(features.number(FeatureCatalog.SENDER_CONVERSATIONS_1H)).isEqualTo(1);
    assertThat(features.number(FeatureCatalog.SENDER_MESSAGES_1H)).isEqualTo(30);
  }

  @Test
  void a_receipt_is_confirmed_for_a_day_if_that_account_sent_that_message() {
    ContentReported report =
        aReport().by("ben").about("ann").saying("hi").withReceipts().with(null);
    MessageId sent = report.messages().getFirst().messageId();
    arrives(aMessage().id(sent.value()).from("ann").to("ben").at(NOON).sent());
    assertThat(pair.received(report)).containsExactly(sent);
    pair.now(millis(NOON.plus(Duration.ofHours(24))));
    assertThat(pair.received(report)).isEmpty();
  }

  @Test
  void no_receipt_is_confirmed_of_what_the_other_sent_or_what_is_no_message() {
    ContentReported report =
        aReport().by("ben").about("ann").saying("hi").withReceipts().with(null);
    String claimed = report.messages().getFirst().messageId().value();
    pair.now(millis(NOON));
    pair.isDuplicate(claimed);
    assertThat(pair.received(report)).as("an id of a report or reaction").isEmpty();
    PairHistory other = new PairHistory();
    other.now(millis(NOON));
    other.isDuplicate(claimed);
    other.sent(aMessage().id(claimed).from("ben").to("ann").at(NOON).sent());
    assertThat(other.received(report)).as("a message of who reports").isEmpty();
  }

  @Test
  void ids_of_the_version_before_are_still_known_but_not_by_whom() throws IOException {
    String id =
        IntStream.range(0, 100).mapToObj(i -> "m-" + i).filter(this::looksSent).findAny().get();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    Packed.write(out, 1);
    out.writeLong(Hash64.of(id));
    Packed.writeSigned(out, NOON.getEpochSecond());
    RecentIds ids = new RecentIds();
    ids.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), 1);
    assertThat(ids.seen(id, millis(NOON))).isTrue();
    assertThat(ids.wasSentBy(true, id, millis(NOON))).isFalse();
  }

  /** By the bits that now tell of the sender. */
  private boolean looksSent(String id) {
    return (Hash64.of(id) & 3) == 1;
  }

  private void arrives(DirectMessageSent message) {
    pair.now(message.sentAt().toEpochMilli());
    pair.isDuplicate(message.messageId().value());
    pair.sent(message);
  }

  @Test
  void histories_go_on_after_they_were_written_and_read() throws IOException {
    contact(40, NOON);
    write("ann", "ben", NOON);
    for (int i = 0; i < 4; i++) {
      sender.reported(millis(NOON), Contact.NONE, false);
      sender.reportedByOutsider(millis(NOON), Contact.NONE, List.of(7));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sender.write(new DataOutputStream(bytes));
    pair.write(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    SenderHistory again = SenderHistory.read(in, 4);
    PairHistory pairAgain = PairHistory.read(in, 2);
    FeatureVector features = new FeatureVector();
    again.snapshot(ReplyDelays.TYPICAL, features);
    assertThat(features).isEqualTo(features(NOON));
    assertThat(ofReports(again)).isEqualTo(ofReports(sender));
    assertThat(ofReports(again).number(FeatureCatalog.REPORT_BUNCHED_OUTSIDERS_24H)).isEqualTo(4);
    assertThat(pairAgain.answeredBy(message("ben", "ann", NOON.plusSeconds(9)))).hasSize(1);
    assertThat(in.available()).isZero();
  }

  @Test
  void a_report_sees_the_profile_that_the_latest_message_brought_along() {
    sender.sent(aMessage().at(NOON).resembling(0.9).sent(), Contact.NONE);
    sender.sent(aMessage().at(NOON.minusSeconds(9)).resembling(0.1).sent(), Contact.NONE);
    sender.now(millis(NOON.plus(Duration.ofDays(2))));
    FeatureVector features = ofReports(sender);
    assertThat(features.number(FeatureCatalog.SENDER_HANDLE_RESEMBLANCE)).isEqualTo(0.9);
    assertThat(features.number(FeatureCatalog.SENDER_ACCOUNT_AGE)).isEqualTo(402);
    assertThat(features.has(FeatureCatalog.SENDER_VERIFIED)).isFalse();
  }

  @Test
  void a_busy_sender_takes_less_than_a_kibibyte() throws IOException {
    for (int hour = 0; hour < 24 * 7; hour++) {
      contact(8, NOON.plus(Duration.ofHours(hour)));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sender.write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThan(1024);
  }

  private Contact write(String from, String to, Instant at) {
    pair.now(millis(at));
    DirectMessageSent message = message(from, to, at);
    pair.answeredBy(message);
    return pair.sent(message);
  }

  private static FeatureVector ofReports(SenderHistory history) {
    FeatureVector features = new FeatureVector();
    history.snapshotOfReports(features);
    return features;
  }

  private double followUps(Reaction reaction) {
    RecipientReacted reacted = reaction(reaction);
    Contact contact = pair.standing(reacted, pair.reacted(reacted));
    FeatureVector features = new FeatureVector();
    pair.snapshot(reacted, contact, features);
    return features.number(FeatureCatalog.PAIR_UNANSWERED_FOLLOW_UPS);
  }

  private double sinceLastReply(Instant at) {
    pair.now(millis(at));
    FeatureVector features = new FeatureVector();
    pair.snapshot(message("ann", "ben", at), Contact.NONE, features);
    return features.number(FeatureCatalog.PAIR_SINCE_LAST_REPLY);
  }

  private void contact(int strangers, Instant at) {
    sender.now(millis(at));
    for (int i = 0; i < strangers; i++) {
      Contact first = new Contact(true, true, false, Contact.NEVER);
      sender.sent(message("ann", "stranger-" + i, at), first);
    }
  }

  private FeatureVector features(Instant now) {
    sender.now(millis(now));
    FeatureVector features = new FeatureVector();
    sender.snapshot(ReplyDelays.TYPICAL, features);
    return features;
  }

  private static DirectMessageSent message(String from, String to, Instant at) {
    return aMessage().from(from).to(to).at(at).toStranger().sent();
  }

  private static RecipientReacted reaction(Reaction reaction) {
    return new RecipientReacted(
        new MessageId("m-1"),
        new ConversationId("c-1"),
        new AccountId("ann"),
        new AccountId("ben"),
        new PlatformId("instagram"),
        reaction,
        NOON.plusSeconds(5),
        NOON);
  }

  private static long millis(Instant time) {
    return time.toEpochMilli();
  }
}
