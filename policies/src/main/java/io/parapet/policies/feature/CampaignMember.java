package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One sender within a campaign, as of its latest contact.
 *
 * @param firstAt when it first took part, in milliseconds since 1970; the others likewise
 * @param lastAt when it last took part
 * @param toldAt when it was last told of the campaign; {@link Contact#NEVER} if it was not
 * @param contacts its first contacts within a day
 * @param refusals how many of them were refused
 */
public record CampaignMember(
    String sender, long firstAt, long lastAt, long toldAt, Age age, int contacts, int refusals) {
  private static final Duration YOUNG = Duration.ofDays(60);
  private static final long TELL_AGAIN = Duration.ofMinutes(10).toMillis();

  /** How old the account is. */
  public enum Age {
    YOUNG,
    OLD,
    UNKNOWN;

    public static Age of(@Nullable Duration age) {
      return age == null ? UNKNOWN : age.compareTo(CampaignMember.YOUNG) < 0 ? YOUNG : OLD;
    }
  }

  static CampaignMember after(
      @Nullable CampaignMember before,
      String sender,
      long at,
      Age age,
      int contacts,
      int refusals) {
    return before == null
        ? new CampaignMember(sender, at, at, Contact.NEVER, age, contacts, refusals)
        : new CampaignMember(
            sender,
            Math.min(before.firstAt, at),
            Math.max(before.lastAt, at),
            before.toldAt,
            age,
            contacts,
            refusals);
  }

  /** Whether what it was told may be out of date. */
  public boolean isToBeTold() {
    return toldAt == Contact.NEVER || lastAt - toldAt >= TELL_AGAIN;
  }

  CampaignMember toldAt(long at) {
    return new CampaignMember(sender, firstAt, lastAt, at, age, contacts, refusals);
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(sender);
    out.writeLong(firstAt);
    out.writeLong(lastAt);
    out.writeLong(toldAt);
    out.writeByte(age.ordinal());
    Packed.write(out, contacts);
    Packed.write(out, refusals);
  }

  static CampaignMember read(DataInput in) throws IOException {
    return new CampaignMember(
        in.readUTF(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        Age.values()[in.readByte()],
        (int) Packed.read(in),
        (int) Packed.read(in));
  }
}
