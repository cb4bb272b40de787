package io.parapet.stream.campaign;

import io.parapet.policies.feature.CampaignHistory;
import io.parapet.policies.feature.CampaignMember;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.StrangerContact;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Keyed by campaign: counts its senders and tells each of its members how large it is. All are told
 * each time it has grown by a quarter, one who goes on every ten minutes. What a person dismissed
 * counts as nothing from then on.
 */
public final class GatherCampaign
    extends KeyedCoProcessFunction<String, Sighting, CampaignRuled, Signal> {
  private static final long serialVersionUID = 1;
  private static final long KEPT = Duration.ofDays(2).toMillis();

  /** One sender alone is no campaign. */
  private static final int FEWEST = 2;

  private transient ValueState<CampaignHistory> history;
  private transient ValueState<Boolean> upheld;
  private transient ValueState<Boolean> byLink;

  @Override
  public void open(OpenContext context) {
    history =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("campaign", new CampaignHistoryCodec().information()));
    upheld = getRuntimeContext().getState(new ValueStateDescriptor<>("upheld", Types.BOOLEAN));
    byLink = getRuntimeContext().getState(new ValueStateDescriptor<>("by-link", Types.BOOLEAN));
  }

  @Override
  public void processElement1(Sighting sighting, Context context, Collector<Signal> out)
      throws IOException {
    @Nullable CampaignHistory known = history.value();
    CampaignHistory campaign = known == null ? new CampaignHistory() : known;
    CampaignMember member = seen(sighting.contact(), campaign);
    if (known == null) {
      byLink.update(sighting.byLink());
      context.timerService().registerEventTimeTimer(campaign.latest() + KEPT);
    }
    if (campaign.size() >= FEWEST) {
      if (campaign.hasGrown()) {
        tell(List.copyOf(campaign.members()), campaign, context, out);
      } else if (member.isToBeTold()) {
        tell(List.of(member), campaign, context, out);
      }
    }
    history.update(campaign);
  }

  @Override
  public void processElement2(CampaignRuled ruled, Context context, Collector<Signal> out)
      throws IOException {
    CampaignHistory campaign = history.value();
    upheld.update(ruled.upheld());
    if (campaign != null) {
      tell(List.copyOf(campaign.members()), campaign, context, out);
      history.update(campaign);
    }
  }

  @Override
  public void onTimer(long time, OnTimerContext context, Collector<Signal> out) throws IOException {
    CampaignHistory campaign = history.value();
    if (campaign == null || campaign.latest() + KEPT <= time) {
      history.clear();
      upheld.clear();
      byLink.clear();
    } else {
      context.timerService().registerEventTimeTimer(campaign.latest() + KEPT);
    }
  }

  private static CampaignMember seen(StrangerContact contact, CampaignHistory campaign) {
    return campaign.seen(
        contact.sender().value(),
        contact.messageId().value(),
        contact.at().toEpochMilli(),
        CampaignMember.Age.of(contact.accountAge()),
        contact.contacts24h(),
        contact.refusals24h());
  }

  private void tell(
      List<CampaignMember> members,
      CampaignHistory campaign,
      Context context,
      Collector<Signal> out)
      throws IOException {
    String key = context.getCurrentKey();
    int slash = key.indexOf('/');
    boolean link = Boolean.TRUE.equals(byLink.value());
    Map<String, Double> values = values(campaign, link);
    for (CampaignMember member : members) {
      campaign.told(member);
      out.collect(
          new Signal(
              link ? SignalKind.LINK_CAMPAIGN : SignalKind.CAMPAIGN,
              new PlatformId(key.substring(0, slash)),
              new AccountId(member.sender()),
              values,
              Instant.ofEpochMilli(campaign.latest()),
              key.substring(slash + 1)));
    }
  }

  private Map<String, Double> values(CampaignHistory campaign, boolean link) throws IOException {
    Map<String, Double> values = link ? campaign.ofLink() : campaign.ofText();
    @Nullable Boolean found = upheld.value();
    if (Boolean.FALSE.equals(found)) {
      values.replaceAll((name, value) -> 0.0);
    }
    if (found != null) {
      values.put(FeatureCatalog.CAMPAIGN_UPHELD.name(), found ? 1.0 : 0.0);
    }
    return values;
  }
}
