package io.parapet.stream.policy;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.verdict.Outcome;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.EventForm;
import io.parapet.stream.codec.FeatureVectors;
import io.parapet.stream.codec.Fields;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Keeps open verdicts in state. Features are named by their places in the catalog; those of another
 * catalog are left behind, so that such verdicts stay as they are.
 */
public final class OpenVerdictsCodec extends Codec<OpenVerdicts> {
  private static final long serialVersionUID = 1;
  private static final int TYPICAL_BYTES = 256;
  private static final int CATALOG =
      FeatureCatalog.all().stream()
          .map(feature -> feature.name() + ':' + feature.type().name())
          .collect(Collectors.joining(","))
          .hashCode();

  private static final Feature[] NOT_OF_SENDER =
      FeatureCatalog.all().stream()
          .filter(feature -> !feature.name().matches("(sender|campaign|behaviour)\\..*"))
          .toArray(Feature[]::new);

  /** All but what is known of the sender, which changes. */
  static byte[] pack(FeatureVector features) {
    try {
      DataOutputSerializer out = new DataOutputSerializer(TYPICAL_BYTES);
      FeatureVectors.write(NOT_OF_SENDER, features, out);
      return out.getCopyOfBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException("features cannot be packed", e);
    }
  }

  static FeatureVector unpack(byte[] features) {
    try {
      return FeatureVectors.read(new DataInputDeserializer(features));
    } catch (IOException e) {
      throw new UncheckedIOException("packed features cannot be read", e);
    }
  }

  @Override
  public Class<OpenVerdicts> type() {
    return OpenVerdicts.class;
  }

  @Override
  public void write(OpenVerdicts verdicts, DataOutputView out) throws IOException {
    out.writeInt(CATALOG);
    Fields.list(verdicts.all(), OpenVerdictsCodec::writeOne, out);
  }

  @Override
  public OpenVerdicts read(DataInputView in, int version) throws IOException {
    boolean readable = in.readInt() == CATALOG;
    List<OpenVerdict> all = Fields.list(from -> readOne(from, version), in);
    return readable ? new OpenVerdicts(all) : OpenVerdicts.NONE;
  }

  @Override
  public int version() {
    return 2;
  }

  private static void writeOne(OpenVerdict open, DataOutput out) throws IOException {
    Fields.text(open.messageId(), out);
    EventForm.conversationId(open.conversation(), out);
    out.writeLong(open.decidedAt());
    out.writeInt(open.revision());
    Fields.constant(open.effective(), out);
    Fields.constant(open.strength(), out);
    Fields.bytes(open.features(), out);
  }

  private static OpenVerdict readOne(DataInput in, int version) throws IOException {
    return new OpenVerdict(
        Fields.text(in),
        version < 2 ? null : EventForm.conversationId(in),
        in.readLong(),
        in.readInt(),
        Fields.constant(Outcome.values(), in),
        Fields.constant(Outcome.values(), in),
        Fields.bytes(in));
  }
}
