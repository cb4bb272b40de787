package io.parapet.policies.feature;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.SenderProfile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the platform last said of an account, for reports, which say nothing of it: 28 bytes. It
 * changes with each message, so it holds no object that would have to outlive the message.
 */
final class LastProfile {
  private static final byte UNKNOWN = -1;
  private static final AccountKind[] KINDS = AccountKind.values();
  private static final AgeBand[] AGES = AgeBand.values();

  /** {@link Contact#NEVER} until something was said. */
  private long at = Contact.NEVER;

  private long ageMillis;
  private double resemblance;
  private byte kind;
  private byte ageBand;
  private boolean automation;
  private byte human;
  private byte verified;

  /** Takes over what was said at that time, in milliseconds since 1970, unless it is older. */
  void seen(SenderProfile said, long when) {
    if (when < at) {
      return;
    }
    at = when;
    Duration age = said.accountAge();
    ageMillis = age == null ? UNKNOWN : age.toMillis();
    Double known = said.handleResemblance();
    resemblance = known == null ? Double.NaN : known;
    kind = (byte) said.kind().ordinal();
    ageBand = (byte) said.ageBand().ordinal();
    automation = said.declaredAutomation();
    human = fact(said.offersHuman());
    verified = fact(said.verified());
  }

  /** Sets it as of that time; nothing if the account was never seen. */
  void set(FeatureVector features, long now) {
    if (at != Contact.NEVER) {
      MessageFeatures.sender(asOf(now), features);
    }
  }

  private SenderProfile asOf(long now) {
    return new SenderProfile(
        ageMillis < 0 ? null : Duration.ofMillis(ageMillis + Math.max(0, now - at)),
        KINDS[kind],
        automation,
        known(human),
        known(verified),
        AGES[ageBand],
        Double.isNaN(resemblance) ? null : resemblance);
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(at != Contact.NEVER);
    if (at != Contact.NEVER) {
      out.writeLong(at);
      Packed.writeSigned(out, ageMillis);
      out.writeByte(kind);
      out.writeBoolean(automation);
      out.writeByte(human);
      out.writeByte(verified);
      out.writeByte(ageBand);
      out.writeDouble(resemblance);
    }
  }

  void read(DataInput in) throws IOException {
    if (in.readBoolean()) {
      at = in.readLong();
      ageMillis = Packed.readSigned(in);
      kind = in.readByte();
      automation = in.readBoolean();
      human = in.readByte();
      verified = in.readByte();
      ageBand = in.readByte();
      resemblance = in.readDouble();
    }
  }

  private static byte fact(@Nullable Boolean fact) {
    return fact == null ? UNKNOWN : (byte) (fact ? 1 : 0);
  }

  private static @Nullable Boolean known(byte fact) {
    return fact == UNKNOWN ? null : fact == 1;
  }
}
