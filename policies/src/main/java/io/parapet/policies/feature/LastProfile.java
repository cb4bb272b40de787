package io.parapet.policies.feature;

import io.parapet.policies.event.AccountKind;
import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.SenderProfile;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the platform last said of an account, for reports, which say nothing of it: 28 bytes. */
final class LastProfile {
  private @Nullable SenderProfile profile;
  private long at = Contact.NEVER;

  /** Takes over what was said at that time, in milliseconds since 1970, unless it is older. */
  void seen(SenderProfile said, long when) {
    if (when >= at) {
      profile = said;
      at = when;
    }
  }

  /** Sets it as of that time; nothing if the account was never seen. */
  void set(FeatureVector features, long now) {
    if (profile != null) {
      MessageFeatures.sender(aged(profile, Duration.ofMillis(Math.max(0, now - at))), features);
    }
  }

  private static SenderProfile aged(SenderProfile said, Duration since) {
    Duration age = said.accountAge();
    return new SenderProfile(
        age == null ? null : age.plus(since),
        said.kind(),
        said.declaredAutomation(),
        said.offersHuman(),
        said.verified(),
        said.ageBand(),
        said.handleResemblance());
  }

  void write(DataOutput out) throws IOException {
    out.writeBoolean(profile != null);
    if (profile != null) {
      out.writeLong(at);
      Duration age = profile.accountAge();
      Packed.writeSigned(out, age == null ? -1 : age.toMillis());
      out.writeByte(profile.kind().ordinal());
      out.writeBoolean(profile.declaredAutomation());
      writeKnown(profile.offersHuman(), out);
      writeKnown(profile.verified(), out);
      out.writeByte(profile.ageBand().ordinal());
      Double resemblance = profile.handleResemblance();
      out.writeDouble(resemblance == null ? Double.NaN : resemblance);
    }
  }

  void read(DataInput in) throws IOException {
    if (in.readBoolean()) {
      at = in.readLong();
      long age = Packed.readSigned(in);
      profile =
          new SenderProfile(
              age < 0 ? null : Duration.ofMillis(age),
              AccountKind.values()[in.readByte()],
              in.readBoolean(),
              readKnown(in),
              readKnown(in),
              AgeBand.values()[in.readByte()],
              number(in.readDouble()));
    }
  }

  private static void writeKnown(@Nullable Boolean fact, DataOutput out) throws IOException {
    out.writeByte(fact == null ? -1 : fact ? 1 : 0);
  }

  private static @Nullable Boolean readKnown(DataInput in) throws IOException {
    byte fact = in.readByte();
    return fact < 0 ? null : fact == 1;
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
