package io.parapet.stream.codec;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.ConversationKind;
import io.parapet.policies.event.Encryption;
import io.parapet.policies.event.FrankingTag;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ProofKind;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.harm.ReportReason;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.report.ProofStatus;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The binary form of a report; its content stays sealed. */
public final class ReportForm {
  private ReportForm() {}

  public static void write(ContentReported report, DataOutput out) throws IOException {
    Fields.text(report.reportId().value(), out);
    EventForm.account(report.reporter(), out);
    EventForm.account(report.reported(), out);
    Fields.text(report.platform().value(), out);
    EventForm.conversationId(report.conversation(), out);
    Fields.constant(report.conversationKind(), out);
    Fields.constant(report.reason(), out);
    Fields.list(report.messages(), ReportForm::message, out);
    Fields.text(report.sealedContent(), out);
    out.writeBoolean(report.trustedFlagger());
    Fields.text(report.language(), out);
    Fields.constant(report.reporterAge(), out);
    Fields.constant(report.encryption(), out);
    Fields.time(report.reportedAt(), out);
  }

  public static ContentReported read(DataInput in) throws IOException {
    return new ContentReported(
        new ReportId(Fields.text(in)),
        EventForm.account(in),
        EventForm.account(in),
        new PlatformId(Fields.text(in)),
        EventForm.conversationId(in),
        Fields.nullableConstant(ConversationKind.values(), in),
        Fields.constant(ReportReason.values(), in),
        Fields.list(ReportForm::message, in),
        Fields.nullableText(in),
        in.readBoolean(),
        Fields.nullableText(in),
        Fields.constant(AgeBand.values(), in),
        Fields.constant(Encryption.values(), in),
        Fields.time(in));
  }

  /** Writes a checked report, or null. */
  public static void checked(@Nullable CheckedReport checked, DataOutput out) throws IOException {
    out.writeBoolean(checked != null);
    if (checked != null) {
      write(checked.report(), out);
      Fields.list(checked.proofs(), Fields::constant, out);
    }
  }

  public static @Nullable CheckedReport checked(DataInput in) throws IOException {
    return in.readBoolean()
        ? new CheckedReport(
            read(in), Fields.list(from -> Fields.constant(ProofStatus.values(), from), in))
        : null;
  }

  private static void message(ReportedMessage message, DataOutput out) throws IOException {
    Fields.text(message.messageId().value(), out);
    EventForm.account(message.sender(), out);
    Fields.time(message.sentAt(), out);
    Fields.constant(message.role(), out);
    Fields.constant(message.proof(), out);
    FrankingTag tag = message.franking();
    Fields.text(tag == null ? null : tag.commitment(), out);
    if (tag != null) {
      Fields.text(tag.platformTag(), out);
    }
    Fields.text(message.receipt(), out);
  }

  private static ReportedMessage message(DataInput in) throws IOException {
    return new ReportedMessage(
        new MessageId(Fields.text(in)),
        EventForm.account(in),
        Fields.time(in),
        Fields.constant(MessageRole.values(), in),
        Fields.constant(ProofKind.values(), in),
        tag(in),
        Fields.nullableText(in));
  }

  private static @Nullable FrankingTag tag(DataInput in) throws IOException {
    String commitment = Fields.nullableText(in);
    return commitment == null ? null : new FrankingTag(commitment, Fields.text(in));
  }
}
