package io.parapet.policies.report;

import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProofCheckTest {
  private static final byte[] OPENING = "an opening key of thirty-two byte".getBytes();
  private static final ConversationId CHAT = new ConversationId("c-1");

  private static final ReportContent NOTHING = new ReportContent(List.of());
  private static final Set<MessageId> NONE = Set.of();

  private final Franking platform = new Franking(new byte[32]);
  private final ProofCheck check = new ProofCheck(platform);

  @Test
  void what_was_sent_and_opened_unchanged_is_verified() {
    assertThat(status(franked("m-1", "mallory"), opened("m-1", "send me money")))
        .isEqualTo(ProofStatus.VERIFIED);
  }

  @Test
  void an_altered_text_is_forged() {
    assertThat(status(franked("m-1", "mallory"), opened("m-1", "send me flowers")))
        .isEqualTo(ProofStatus.FORGED);
  }

  @Test
  void a_tag_moved_to_another_sender_is_forged() {
    ReportedMessage blamed =
        new ReportedMessage(
            new MessageId("m-1"),
            new AccountId("innocent"),
            NOON,
            MessageRole.REPORTED,
            ProofKind.FRANKED,
            franked("m-1", "mallory").franking());
    assertThat(status(blamed, opened("m-1", "send me money"))).isEqualTo(ProofStatus.FORGED);
  }

  @Test
  void an_opening_replayed_for_another_message_is_forged() {
    ReportedMessage second =
        new ReportedMessage(
            new MessageId("m-2"),
            new AccountId("mallory"),
            NOON,
            MessageRole.REPORTED,
            ProofKind.FRANKED,
            franked("m-1", "mallory").franking());
    assertThat(status(second, opened("m-2", "send me money"))).isEqualTo(ProofStatus.FORGED);
  }

  @Test
  void the_same_message_twice_in_a_report_is_forged() {
    ReportedMessage message = franked("m-1", "mallory");
    var content = new ReportContent(List.of(opened("m-1", "send me money")));
    assertThat(check.check(report(message, message), content, NONE).weakest())
        .contains(ProofStatus.FORGED);
  }

  @Test
  void a_true_tag_without_its_opening_key_proves_only_the_sending() {
    var closed = new ReportedText(new MessageId("m-1"), "send me money", List.of(), null);
    assertThat(status(franked("m-1", "mallory"), closed))
        .isEqualTo(ProofStatus.SENT_CONTENT_UNVERIFIED);
  }

  @Test
  void a_malformed_opening_key_opens_nothing() {
    var bad = new ReportedText(new MessageId("m-1"), "send me money", List.of(), "*?*");
    assertThat(status(franked("m-1", "mallory"), bad)).isEqualTo(ProofStatus.FORGED);
  }

  @Test
  void a_reporters_word_alone_is_unverifiable_and_weighs_down_the_whole_report() {
    ReportedMessage claimed =
        new ReportedMessage(
            new MessageId("m-9"),
            new AccountId("mallory"),
            NOON,
            MessageRole.REPORTED,
            ProofKind.REPORTER_SUPPLIED,
            null);
    var content = new ReportContent(List.of(opened("m-1", "send me money")));
    assertThat(check.check(report(franked("m-1", "mallory"), claimed), content, NONE).weakest())
        .contains(ProofStatus.UNVERIFIABLE);
  }

  @Test
  void what_the_reporter_sent_proves_nothing_against_the_reported_account() {
    var content = new ReportContent(List.of(opened("m-1", "send me money")));
    ReportedMessage own = franked("m-1", "ben");
    CheckedReport checked = check.check(report(own), content, NONE);
    assertThat(checked.proofs()).containsExactly(ProofStatus.VERIFIED);
    assertThat(checked.weakest()).contains(ProofStatus.UNVERIFIABLE);
  }

  @Test
  void what_others_sent_neither_proves_nor_weakens_what_the_reported_account_did() {
    var content = new ReportContent(List.of(opened("m-1", "send me money")));
    ContentReported both = report(franked("m-1", "mallory"), franked("m-2", "ben"));
    CheckedReport checked = check.check(both, content, NONE);
    assertThat(checked.proofs())
        .containsExactly(ProofStatus.VERIFIED, ProofStatus.SENT_CONTENT_UNVERIFIED);
    assertThat(checked.weakest()).contains(ProofStatus.VERIFIED);
  }

  @Test
  void a_receipt_of_what_was_sent_proves_the_sending_alone() {
    ContentReported report = aReport().saying("send me money").withReceipts().with(null);
    MessageId message = report.messages().getFirst().messageId();
    var content =
        new ReportContent(List.of(new ReportedText(message, "send me money", List.of(), null)));
    assertThat(check.check(report, content, Set.of(message)).weakest())
        .contains(ProofStatus.SENT_CONTENT_UNVERIFIED);
    assertThat(check.check(report, content, NONE).weakest()).contains(ProofStatus.UNVERIFIABLE);
  }

  @Test
  void a_receipt_of_another_sender_proves_nothing() {
    MessageId message = new MessageId("m-1");
    String receipt = Receipt.of(message, new AccountId("ben"));
    ReportedMessage blamed = receipted(message, receipt);
    assertThat(check.check(report(blamed), NOTHING, Set.of(message)).proofs())
        .containsExactly(ProofStatus.UNVERIFIABLE);
  }

  /** Worked out by another program, as a client would. */
  @Test
  void the_form_of_a_receipt_is_fixed() {
    assertThat(Receipt.of(new MessageId("m-1"), new AccountId("mallory")))
        .isEqualTo("95DWw-iH7PBNjnE9V-a-DXke2v9hlGmW9ixG_fLtRnw");
  }

  private static ReportedMessage receipted(MessageId message, String receipt) {
    return new ReportedMessage(
        message,
        new AccountId("mallory"),
        NOON,
        MessageRole.REPORTED,
        ProofKind.RECEIPT,
        null,
        receipt);
  }

  private ProofStatus status(ReportedMessage message, ReportedText content) {
    var shown = new ReportContent(List.of(content));
    return check.check(report(message), shown, NONE).proofs().getFirst();
  }

  private ReportedMessage franked(String id, String sender) {
    String commitment = Franking.commit(OPENING, opened(id, "send me money"));
    var sent = new SentMessage(new MessageId(id), new AccountId(sender), CHAT, NOON);
    return new ReportedMessage(
        new MessageId(id),
        new AccountId(sender),
        NOON,
        MessageRole.REPORTED,
        ProofKind.FRANKED,
        new FrankingTag(commitment, platform.tag(commitment, sent)));
  }

  private static ReportedText opened(String id, String text) {
    String key = Base64.getUrlEncoder().encodeToString(OPENING);
    return new ReportedText(new MessageId(id), text, List.of(), key);
  }

  private static ContentReported report(ReportedMessage... messages) {
    return new ContentReported(
        new ReportId("r-1"),
        new AccountId("ben"),
        new AccountId("mallory"),
        new PlatformId("instagram"),
        CHAT,
        null,
        ReportReason.SCAM,
        List.of(messages),
        null,
        false,
        null,
        AgeBand.ADULT,
        Encryption.END_TO_END,
        NOON);
  }
}
