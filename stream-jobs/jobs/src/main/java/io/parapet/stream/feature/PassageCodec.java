package io.parapet.stream.feature;

import io.parapet.policies.feature.Answer;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.Credit;
import io.parapet.policies.feature.Opening;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKey;
import io.parapet.policies.wire.SignalKind;
import io.parapet.stream.codec.Codec;
import io.parapet.stream.codec.EventForm;
import io.parapet.stream.codec.FeatureVectors;
import io.parapet.stream.codec.Fields;
import io.parapet.stream.codec.ReportForm;
import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;

/** The binary form of a passage, between stages only: it never stands in state. */
public final class PassageCodec extends Codec<Passage> {
  private static final long serialVersionUID = 1;
  private static final int EVENT = 0;
  private static final int REPORT = 1;
  private static final int CREDITED = 2;
  private static final int KNOWN = 3;
  private static final int RECALLED = 4;
  private static final int ERASED = 5;

  @Override
  public Class<Passage> type() {
    return Passage.class;
  }

  @Override
  public void write(Passage passage, DataOutputView out) throws IOException {
    input(passage.input(), out);
    out.writeBoolean(passage.duplicate());
    contact(passage.contact(), out);
    out.writeLong(passage.now());
    FeatureVectors.write(passage.features(), out);
    Fields.list(passage.received(), (id, to) -> Fields.text(id.value(), to), out);
    Fields.list(passage.reportedBefore(), (account, to) -> to.writeInt(account), out);
  }

  @Override
  public Passage read(DataInputView in, int version) throws IOException {
    return new Passage(
        input(in),
        in.readBoolean(),
        contact(in),
        in.readLong(),
        FeatureVectors.read(in),
        Set.copyOf(Fields.list(from -> new MessageId(Fields.text(from)), in)),
        Fields.list(DataInput::readInt, in));
  }

  private static void input(Input input, DataOutputView out) throws IOException {
    switch (input) {
      case Input.Event event -> {
        out.writeByte(EVENT);
        EventForm.write(event.event(), out);
        route(event.reply(), out);
      }
      case Input.Report report -> {
        out.writeByte(REPORT);
        ReportForm.write(report.report(), out);
      }
      case Input.Credited credited -> {
        out.writeByte(CREDITED);
        credited(credited, out);
      }
      case Input.Known known -> {
        out.writeByte(KNOWN);
        signal(known.signal(), out);
      }
      case Input.Recalled recalled -> {
        out.writeByte(RECALLED);
        recalled(recalled, out);
      }
      case Input.Erased erased -> {
        out.writeByte(ERASED);
        erased(erased, out);
      }
    }
  }

  private static Input input(DataInputView in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case EVENT -> new Input.Event(EventForm.read(in), route(in));
      case REPORT -> new Input.Report(ReportForm.read(in));
      case CREDITED -> credited(in);
      case KNOWN -> new Input.Known(signal(in));
      case RECALLED -> recalled(in);
      case ERASED -> erased(in);
      default -> throw new IOException("unknown kind of input");
    };
  }

  private static void route(@Nullable ReplyRoute route, DataOutputView out) throws IOException {
    Fields.text(route == null ? null : route.correlation(), out);
    if (route != null) {
      out.writeInt(route.partition());
    }
  }

  private static @Nullable ReplyRoute route(DataInputView in) throws IOException {
    String correlation = Fields.nullableText(in);
    return correlation == null ? null : new ReplyRoute(correlation, in.readInt());
  }

  private static void contact(Contact contact, DataOutputView out) throws IOException {
    boolean before = contact.previousAt() != Contact.NEVER;
    out.writeByte(
        (contact.first() ? 1 : 0)
            | (contact.stranger() ? 2 : 0)
            | (contact.nagging() ? 4 : 0)
            | (before ? 8 : 0));
    if (before) {
      out.writeLong(contact.previousAt());
    }
  }

  private static Contact contact(DataInputView in) throws IOException {
    int bits = in.readByte();
    long previousAt = (bits & 8) != 0 ? in.readLong() : Contact.NEVER;
    return new Contact((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, previousAt);
  }

  private static void credited(Input.Credited credited, DataOutputView out) throws IOException {
    Fields.text(credited.platform().value(), out);
    Fields.text(credited.account().value(), out);
    Fields.text(credited.by().value(), out);
    Fields.constant(credited.credit().kind(), out);
    Fields.constant(credited.credit().answer(), out);
    out.writeLong(credited.credit().contactAt());
    Fields.time(credited.at(), out);
  }

  private static Input.Credited credited(DataInputView in) throws IOException {
    return new Input.Credited(
        new PlatformId(Fields.text(in)),
        new AccountId(Fields.text(in)),
        new AccountId(Fields.text(in)),
        new Credit(
            Fields.constant(Credit.Kind.values(), in),
            Fields.constant(Answer.values(), in),
            in.readLong()),
        Fields.time(in));
  }

  private static void recalled(Input.Recalled recalled, DataOutputView out) throws IOException {
    Fields.text(recalled.platform().value(), out);
    Fields.text(recalled.opening().sender().value(), out);
    out.writeLong(recalled.opening().message());
    out.writeLong(recalled.opening().at());
    Fields.time(recalled.at(), out);
  }

  private static Input.Recalled recalled(DataInputView in) throws IOException {
    return new Input.Recalled(
        new PlatformId(Fields.text(in)),
        new Opening(new AccountId(Fields.text(in)), in.readLong(), in.readLong()),
        Fields.time(in));
  }

  private static void erased(Input.Erased erased, DataOutputView out) throws IOException {
    Fields.constant(erased.key().kind(), out);
    Fields.text(erased.platform().value(), out);
    Fields.text(erased.account().value(), out);
    Fields.time(erased.at(), out);
  }

  private static Input.Erased erased(DataInputView in) throws IOException {
    SignalKind kind = Fields.constant(SignalKind.values(), in);
    PlatformId platform = new PlatformId(Fields.text(in));
    AccountId account = new AccountId(Fields.text(in));
    return new Input.Erased(new SignalKey(kind, platform, account), Fields.time(in));
  }

  private static void signal(Signal signal, DataOutputView out) throws IOException {
    Fields.constant(signal.kind(), out);
    Fields.text(signal.platform().value(), out);
    Fields.text(signal.account().value(), out);
    out.writeInt(signal.values().size());
    for (Map.Entry<String, Double> value : signal.values().entrySet()) {
      Fields.text(value.getKey(), out);
      out.writeDouble(value.getValue());
    }
    Fields.time(signal.at(), out);
    Fields.text(signal.campaign(), out);
  }

  private static Signal signal(DataInputView in) throws IOException {
    SignalKind kind = Fields.constant(SignalKind.values(), in);
    PlatformId platform = new PlatformId(Fields.text(in));
    AccountId account = new AccountId(Fields.text(in));
    Map<String, Double> values = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      values.put(Fields.text(in), in.readDouble());
    }
    return new Signal(kind, platform, account, values, Fields.time(in), Fields.nullableText(in));
  }
}
