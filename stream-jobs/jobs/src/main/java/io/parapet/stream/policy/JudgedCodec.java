package io.parapet.stream.policy;

import io.parapet.policies.action.Notice;
import io.parapet.policies.id.PolicyId;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.EventForm;
import io.parapet.stream.codec.FeatureVectors;
import io.parapet.stream.codec.Fields;
import io.parapet.stream.codec.VerdictForm;
import io.parapet.stream.feature.ReplyRoute;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** Carries verdicts where a sink is not chained to the judge, as in a bounded evaluation. */
public final class JudgedCodec extends Codec<Judged> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Judged> type() {
    return Judged.class;
  }

  @Override
  public void write(Judged judged, DataOutputView out) throws IOException {
    VerdictForm.write(judged.verdict(), out);
    Fields.list(judged.target().messages(), Fields::text, out);
    EventForm.conversationId(judged.target().conversation(), out);
    FeatureVectors.write(judged.features(), out);
    ReplyRoute reply = judged.reply();
    Fields.text(reply == null ? null : reply.correlation(), out);
    out.writeInt(reply == null ? 0 : reply.partition());
    Notice notice = judged.notice();
    out.writeBoolean(notice != null);
    if (notice != null) {
      writeNotice(notice, out);
    }
  }

  @Override
  public Judged read(DataInputView in, int version) throws IOException {
    return new Judged(
        VerdictForm.read(in),
        new Target(Fields.list(Fields::text, in), EventForm.conversationId(in)),
        FeatureVectors.read(in),
        route(Fields.nullableText(in), in.readInt()),
        in.readBoolean() ? readNotice(in) : null);
  }

  private static void writeNotice(Notice notice, DataOutputView out) throws IOException {
    Fields.text(notice.policy().value(), out);
    Fields.text(notice.text(), out);
    Fields.text(notice.category(), out);
    out.writeBoolean(notice.automatedDetection());
    out.writeBoolean(notice.automatedDecision());
    Fields.text(notice.redress(), out);
  }

  private static Notice readNotice(DataInputView in) throws IOException {
    return new Notice(
        new PolicyId(Fields.text(in)),
        Fields.text(in),
        Fields.text(in),
        in.readBoolean(),
        in.readBoolean(),
        Fields.text(in));
  }

  private static @Nullable ReplyRoute route(@Nullable String correlation, int partition) {
    return correlation == null ? null : new ReplyRoute(correlation, partition);
  }
}
