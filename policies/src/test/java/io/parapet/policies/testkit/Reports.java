package io.parapet.policies.testkit;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.MediaKind;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.MediaReference;
import io.parapet.policies.report.Receipt;
import io.parapet.policies.report.ReportContent;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.sealed.Sealer;
import io.parapet.policies.wire.WireFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A report: {@code aReport().by("ben").about("mallory").saying("…").sealedBy(sealer)}. Messages
 * stand in the order they are added, a minute apart.
 */
public final class Reports {
  private String id = "r-1";
  private String reporter = "ben";
  private String reported = "mallory";
  private String platform = "instagram";
  private ReportReason reason = ReportReason.SPAM;
  private boolean trusted;
  private Instant at = Messages.NOON;
  private @Nullable String group;
  private ProofKind proof = ProofKind.REPORTER_SUPPLIED;
  private final List<ReportedText> texts = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();

  /** Who said a message, null for the reported account, and why it is in the report. */
  private record Said(@Nullable String by, MessageRole role) {}

  private Reports() {}

  public static Reports aReport() {
    return new Reports();
  }

  public Reports id(String value) {
    id = value;
    return this;
  }

  public Reports by(String account) {
    reporter = account;
    return this;
  }

  public Reports byTrustedFlagger() {
    trusted = true;
    return this;
  }

  public Reports about(String account) {
    reported = account;
    return this;
  }

  public Reports on(String name) {
    platform = name;
    return this;
  }

  public Reports forReason(ReportReason value) {
    reason = value;
    return this;
  }

  public Reports inGroup(@Nullable String id) {
    group = id;
    return this;
  }

  public Reports at(Instant when) {
    at = when;
    return this;
  }

  /** The platform has its own copy of what was sent. */
  public Reports proven() {
    proof = ProofKind.PLATFORM_COPY;
    return this;
  }

  /** Each message comes with its receipt. */
  public Reports withReceipts() {
    proof = ProofKind.RECEIPT;
    return this;
  }

  /** Adds a reported message with that text. */
  public Reports saying(String text) {
    return showing(text, new Said(null, MessageRole.REPORTED));
  }

  /** Adds a reported message that is a picture. */
  public Reports showingPicture() {
    MediaReference picture = new MediaReference(MediaKind.IMAGE, "picture", "0".repeat(64));
    return showing(null, List.of(picture), new Said(null, MessageRole.REPORTED));
  }

  /** Adds a message around the reported ones. */
  public Reports amid(String account, String text) {
    return showing(text, new Said(account, MessageRole.CONTEXT));
  }

  /** Adds a message of that account as if the report were about it, whoever is reported. */
  public Reports blaming(String account, String text) {
    return showing(text, new Said(account, MessageRole.REPORTED));
  }

  private Reports showing(String text, Said how) {
    return showing(text, List.of(), how);
  }

  private Reports showing(@Nullable String text, List<MediaReference> media, Said how) {
    MessageId message = new MessageId(id + "-m" + (texts.size() + 1));
    texts.add(new ReportedText(message, text, media, null));
    said.add(how);
    return this;
  }

  /** The report with its content sealed, as the API would write it. */
  public ContentReported sealedBy(Sealer sealer) {
    byte[] plain = WireFormat.REPORT_CONTENT.write(new ReportContent(texts));
    return with(sealer.seal("report/" + id, plain));
  }

  /** The report with that sealed content. */
  public ContentReported with(String sealedContent) {
    return new ContentReported(
        new ReportId(id),
        new AccountId(reporter),
        new AccountId(reported),
        new PlatformId(platform),
        group == null ? null : new ConversationId(group),
        group == null ? null : ConversationKind.GROUP,
        reason,
        IntStream.range(0, texts.size()).mapToObj(this::named).toList(),
        sealedContent,
        trusted,
        "en",
        AgeBand.ADULT,
        Encryption.IN_TRANSIT,
        at);
  }

  private ReportedMessage named(int index) {
    String by = said.get(index).by();
    MessageId message = texts.get(index).messageId();
    AccountId sender = new AccountId(by == null ? reported : by);
    return new ReportedMessage(
        message,
        sender,
        at.minusSeconds(60L * (texts.size() - index)),
        said.get(index).role(),
        proof,
        null,
        proof == ProofKind.RECEIPT ? Receipt.of(message, sender) : null);
  }
}
