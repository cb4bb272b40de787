package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The campaigns that an account was last heard to belong to: one by text, one by link domain. */
final class Memberships {
  private static final double SEVERAL = 3;
  private static final double FAR_LARGER = 3;
  private static final long KEPT_MILLIS = 24 * 3600 * 1000L;

  private @Nullable Membership text;
  private @Nullable Membership link;

  /**
   * Takes over a membership. Who belongs to a campaign of several stays there while it holds,
   * unless another is far larger: so that one account does not stand in case after case.
   */
  void joined(String campaign, boolean byLink, double senders, long at) {
    Membership next = new Membership(campaign, senders, at);
    if (byLink) {
      link = next.over(link) ? next : link;
    } else {
      text = next.over(text) ? next : text;
    }
  }

  void set(FeatureVector features, long now) {
    Membership widest = widest(now);
    if (widest != null) {
      features.set(FeatureCatalog.CAMPAIGN_ID, widest.campaign);
    }
  }

  void write(DataOutput out) throws IOException {
    write(text, out);
    write(link, out);
  }

  void read(DataInput in) throws IOException {
    text = readOne(in);
    link = readOne(in);
  }

  /** A link holds together what is worded in several languages, so it goes before the text. */
  private @Nullable Membership widest(long now) {
    boolean byLink = link != null && !link.isOver(now) && link.senders >= SEVERAL;
    return byLink || text == null || text.isOver(now) ? holding(link, now) : text;
  }

  private static @Nullable Membership holding(@Nullable Membership one, long now) {
    return one == null || one.isOver(now) ? null : one;
  }

  private static void write(@Nullable Membership one, DataOutput out) throws IOException {
    out.writeBoolean(one != null);
    if (one != null) {
      out.writeUTF(one.campaign);
      out.writeDouble(one.senders);
      out.writeLong(one.at);
    }
  }

  private static @Nullable Membership readOne(DataInput in) throws IOException {
    return in.readBoolean() ? new Membership(in.readUTF(), in.readDouble(), in.readLong()) : null;
  }

  private record Membership(String campaign, double senders, long at) {
    boolean over(@Nullable Membership known) {
      return known == null
          || known.campaign.equals(campaign)
          || known.isOver(at)
          || senders > known.senders * (known.senders < SEVERAL ? 1 : FAR_LARGER);
    }

    boolean isOver(long now) {
      return now - at > KEPT_MILLIS;
    }
  }
}
