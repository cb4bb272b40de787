package io.parapet.stream.casework;

import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.EventForm;
import io.parapet.stream.codec.FeatureVectors;
import io.parapet.stream.codec.ReportForm;
import io.parapet.stream.codec.VerdictForm;
import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Carries flags to the cases of their account. */
public final class FlagCodec extends Codec<Flag> {
  private static final long serialVersionUID = 1;

  @Override
  public Class<Flag> type() {
    return Flag.class;
  }

  @Override
  public void write(Flag flag, DataOutputView out) throws IOException {
    VerdictForm.write(flag.verdict(), out);
    FeatureVectors.write(flag.features(), out);
    ReportForm.checked(flag.report(), out);
    EventForm.conversationId(flag.group(), out);
  }

  @Override
  public Flag read(DataInputView in, int version) throws IOException {
    return new Flag(
        VerdictForm.read(in),
        FeatureVectors.read(in),
        ReportForm.checked(in),
        EventForm.conversationId(in));
  }
}
