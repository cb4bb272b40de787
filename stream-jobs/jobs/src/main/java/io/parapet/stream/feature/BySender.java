package io.parapet.stream.feature;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.DirectMessageSent;
import io.parapet.policies.event.GroupMembersAdded;
import io.parapet.policies.event.RecipientReacted;
import io.parapet.policies.feature.Contact;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.feature.ReplyDelays;
import io.parapet.policies.feature.SenderHistory;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.wire.SenderSnapshot;
import io.parapet.policies.wire.Signal;
import io.parapet.policies.wire.SignalKind;
import io.parapet.policies.wire.StrangerContact;
import io.parapet.stream.config.FeatureConfig;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.util.OutputTag;

/**
 * The last stage, keyed by the account whose conduct the input tells of. It has by far the most
 * features, so nothing travels after it.
 */
public final class BySender extends Stage<SenderHistory> {
  private static final long serialVersionUID = 1;

  /** Each sender's features now and then, for whoever must answer without the stream. */
  public static final OutputTag<SenderSnapshot> SNAPSHOTS =
      new OutputTag<>("sender-snapshots", new SenderSnapshotCodec().information());

  private static final List<Feature> OWN =
      FeatureCatalog.all().stream()
          .filter(feature -> feature.name().startsWith("sender."))
          .toList();

  /** First messages to strangers that may be like those of others. */
  public static final OutputTag<StrangerContact> CONTACTS =
      new OutputTag<>("stranger-contacts", new StrangerContactCodec().information());

  /** Below this many messages in a day there is nothing to tell. */
  private static final int TELLING = 8;

  private final ReplyDelays delays;
  private final long snapshotMillis;

  public BySender(FeatureConfig config) {
    super(new SenderHistoryCodec(), config.accountsKept());
    delays = config.replyDelays();
    snapshotMillis = config.snapshotEvery().toMillis();
  }

  @Override
  SenderHistory fresh() {
    return new SenderHistory();
  }

  @Override
  long latest(SenderHistory sender) {
    return sender.latest();
  }

  @Override
  void walk(Passage passage, SenderHistory sender, SideOutputs side, Consumer<Passage> out) {
    boolean nextInterval = isNextInterval(sender.latest(), passage.now());
    Passage here = passage.at(sender.now(passage.now()));
    if (!here.duplicate()) {
      count(here, sender);
    }
    if (here.input().hasVerdict()) {
      sender.snapshot(delays, here.features());
      if (isDue(here.features(), nextInterval)) {
        side.output(SNAPSHOTS, snapshot(here));
      }
      if (here.input() instanceof Input.Report) {
        sender.snapshotOfReports(here.features());
      }
      StrangerContact contact = Contacts.comparable(here);
      if (contact != null) {
        side.output(CONTACTS, contact);
      }
      out.accept(here);
    }
  }

  /**
   * Sets what is known of the sender that is current.
   *
   * @return when it was last heard of, in milliseconds since 1970
   */
  public long stampLatest(FeatureVector features) {
    SenderHistory sender = remembered();
    if (sender == null) {
      return Contact.NEVER;
    }
    sender.snapshot(delays, features);
    return sender.latest();
  }

  /**
   * The sender of that key is not remembered any more.
   *
   * @param time in milliseconds since 1970
   */
  public static SenderSnapshot forgotten(String key, long time) {
    int slash = key.indexOf('/');
    return SenderSnapshot.forgotten(
        new PlatformId(key.substring(0, slash)),
        new AccountId(key.substring(slash + 1)),
        Instant.ofEpochMilli(time));
  }

  private static void count(Passage passage, SenderHistory sender) {
    switch (passage.input()) {
      case Input.Event(DirectMessageSent sent, var reply) -> sender.sent(sent, passage.contact());
      case Input.Event(RecipientReacted reacted, var reply) -> sender.met(reacted);
      case Input.Event(GroupMembersAdded added, var reply) -> sender.added(added);
      case Input.Report(ContentReported report) -> reported(report, passage, sender);
      case Input.Credited credited -> sender.credit(credited.credit());
      case Input.Known(Signal signal) -> learn(signal, sender);
      case Input.Recalled recalled -> {}
      case Input.Erased erased -> {}
    }
  }

  private static void learn(Signal signal, SenderHistory sender) {
    long at = signal.at().toEpochMilli();
    signal.values().forEach((name, value) -> sender.learn(name, value, at));
    String campaign = signal.campaign();
    if (campaign != null) {
      boolean byLink = signal.kind() == SignalKind.LINK_CAMPAIGN;
      Feature size =
          byLink
              ? FeatureCatalog.CAMPAIGN_SHARED_DOMAIN_SENDERS_24H
              : FeatureCatalog.CAMPAIGN_SENDERS_24H;
      sender.joined(campaign, byLink, signal.values().getOrDefault(size.name(), 0.0), at);
    }
  }

  private static void reported(ContentReported report, Passage passage, SenderHistory sender) {
    boolean met = passage.features().number(FeatureCatalog.REPORT_MET) == 1;
    long at = report.reportedAt().toEpochMilli();
    sender.reported(at, passage.contact(), met);
    if (passage.isByOutsider()) {
      sender.reportedByOutsider(at, passage.contact(), passage.reportedBefore());
    }
  }

  /** Once an interval, and whenever a burst has doubled. */
  private static boolean isDue(FeatureVector features, boolean nextInterval) {
    int burst = (int) features.number(FeatureCatalog.SENDER_MESSAGES_1H);
    boolean doubled = burst >= TELLING && Integer.bitCount(burst) == 1;
    return doubled
        || nextInterval && features.number(FeatureCatalog.SENDER_MESSAGES_24H) >= TELLING;
  }

  /** By the sender's own clock. */
  private boolean isNextInterval(long before, long now) {
    return Math.floorDiv(now, snapshotMillis) > Math.floorDiv(before, snapshotMillis);
  }

  private static SenderSnapshot snapshot(Passage passage) {
    Input input = passage.input();
    return new SenderSnapshot(
        input.platform(), input.account(), own(passage.features()), passage.time());
  }

  private static Map<String, Object> own(FeatureVector features) {
    Map<String, Object> own = HashMap.newHashMap(OWN.size());
    for (Feature feature : OWN) {
      if (features.has(feature)) {
        own.put(feature.name(), features.number(feature));
      }
    }
    return own;
  }
}
