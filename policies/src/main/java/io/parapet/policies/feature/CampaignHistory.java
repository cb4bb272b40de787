package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Senders who write the same to strangers: the same text, nearly, or the same link domain. The last
 * {@value #MOST} of them are remembered by name; how many there are in all is a HyperLogLog.
 * Counting twice changes nothing, so a contact may come more than once. Not safe for many threads.
 */
public final class CampaignHistory {
  static final int MOST = 256;

  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Map<String, CampaignMember> members = new LinkedHashMap<>();
  private final DistinctCount senders = new DistinctCount(Duration.ofHours(24));
  private final DistinctCount messages = new DistinctCount(Duration.ofHours(24));
  private long latest = Contact.NEVER;
  private int toldSize;

  /** The campaign's clock: the latest time it has seen. */
  public long latest() {
    return latest;
  }

  /**
   * Counts a contact.
   *
   * @param contacts first contacts of the sender within a day
   * @param refusals how many of them were refused
   */
  public CampaignMember seen(
      String sender, String message, long at, CampaignMember.Age age, int contacts, int refusals) {
    latest = Math.max(latest, at);
    senders.add(sender, latest);
    messages.add(message, latest);
    CampaignMember before = members.remove(sender);
    CampaignMember now = CampaignMember.after(before, sender, at, age, contacts, refusals);
    members.put(sender, now);
    if (members.size() > MOST) {
      members.remove(members.keySet().iterator().next());
    }
    return now;
  }

  /** Remembers that a member was told of the campaign. */
  public void told(CampaignMember member) {
    members.computeIfPresent(member.sender(), (name, known) -> known.toldAt(latest));
  }

  /** Whether it has grown by a quarter since all were last told; from now on they were. */
  public boolean hasGrown() {
    int size = senders(DAY);
    boolean grown = size >= toldSize + Math.max(1, toldSize / 4);
    toldSize = grown ? size : toldSize;
    return grown;
  }

  /** The remembered members, who wrote longest ago first. */
  public Collection<CampaignMember> members() {
    return Collections.unmodifiableCollection(members.values());
  }

  /** Distinct senders of the last day. */
  public int size() {
    return senders(DAY);
  }

  /** What is known of a campaign of near-identical texts, by feature name. */
  public Map<String, Double> ofText() {
    Map<String, Double> values = new LinkedHashMap<>();
    int day = senders(DAY);
    values.put(FeatureCatalog.CAMPAIGN_SIZE.name(), (double) messages.count(latest));
    values.put(FeatureCatalog.CAMPAIGN_SENDERS_1H.name(), (double) senders(HOUR));
    values.put(FeatureCatalog.CAMPAIGN_SENDERS_24H.name(), (double) day);
    values.put(FeatureCatalog.CAMPAIGN_GROWTH_1H.name(), joined(HOUR) / (double) Math.max(1, day));
    values.put(FeatureCatalog.CAMPAIGN_REFUSAL_RATIO.name(), refusals());
    young(FeatureCatalog.CAMPAIGN_YOUNG_SHARE, values);
    return values;
  }

  /** What is known of a campaign by its link domain, by feature name. */
  public Map<String, Double> ofLink() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put(FeatureCatalog.CAMPAIGN_SHARED_DOMAIN_SENDERS_24H.name(), (double) senders(DAY));
    values.put(FeatureCatalog.CAMPAIGN_SHARED_DOMAIN_REFUSAL_RATIO.name(), refusals());
    young(FeatureCatalog.CAMPAIGN_SHARED_DOMAIN_YOUNG_SHARE, values);
    return values;
  }

  public void write(DataOutput out) throws IOException {
    out.writeLong(latest);
    Packed.write(out, toldSize);
    senders.write(out);
    messages.write(out);
    Packed.write(out, members.size());
    for (CampaignMember member : members.values()) {
      member.write(out);
    }
  }

  public static CampaignHistory read(DataInput in) throws IOException {
    CampaignHistory campaign = new CampaignHistory();
    campaign.latest = in.readLong();
    campaign.toldSize = (int) Packed.read(in);
    campaign.senders.read(in);
    campaign.messages.read(in);
    for (long left = Packed.read(in); left > 0; left--) {
      CampaignMember member = CampaignMember.read(in);
      campaign.members.put(member.sender(), member);
    }
    return campaign;
  }

  /** Exact as long as all members are remembered. */
  private int senders(long within) {
    int known = (int) members.values().stream().filter(m -> m.lastAt() > latest - within).count();
    return known < MOST ? known : Math.max(known, within == DAY ? senders.count(latest) : known);
  }

  private long joined(long within) {
    return members.values().stream().filter(m -> m.firstAt() > latest - within).count();
  }

  /** Of all first contacts of the members; drawn towards 5 % by twenty contacts. */
  private double refusals() {
    double refused = 1;
    double contacts = 20;
    for (CampaignMember member : members.values()) {
      refused += Math.min(member.refusals(), member.contacts());
      contacts += member.contacts();
    }
    return refused / contacts;
  }

  private void young(Feature feature, Map<String, Double> values) {
    long known = count(CampaignMember.Age.YOUNG) + count(CampaignMember.Age.OLD);
    if (known > 0) {
      values.put(feature.name(), count(CampaignMember.Age.YOUNG) / (double) known);
    }
  }

  private long count(CampaignMember.Age age) {
    return members.values().stream().filter(member -> member.age() == age).count();
  }
}
