package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.harm.ReportReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What other jobs worked out: campaigns, credibility. */
class KnownFromOthersTest {
  private static final long NOW = Duration.ofDays(20_000).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();

  @Test
  void a_value_of_a_window_is_missing_once_the_window_has_passed() {
    SenderHistory sender = new SenderHistory();
    sender.now(NOW);
    sender.learn("campaign.senders_1h", 12, NOW);
    sender.learn("campaign.senders_24h", 40, NOW);
    sender.now(NOW + 2 * HOUR);
    FeatureVector later = snapshot(sender);
    assertThat(later.has(FeatureCatalog.CAMPAIGN_SENDERS_1H)).isFalse();
    assertThat(later.number(FeatureCatalog.CAMPAIGN_SENDERS_24H)).isEqualTo(40);
  }

  @Test
  void a_link_that_several_share_goes_before_a_text() {
    SenderHistory sender = new SenderHistory();
    sender.now(NOW);
    sender.joined("text", false, 50, NOW);
    sender.joined("link", true, 2, NOW);
    assertThat(snapshot(sender).text(FeatureCatalog.CAMPAIGN_ID)).isEqualTo("text");
    sender.joined("link", true, 5, NOW);
    assertThat(snapshot(sender).text(FeatureCatalog.CAMPAIGN_ID)).isEqualTo("link");
    sender.now(NOW + 2 * DAY);
    assertThat(snapshot(sender).has(FeatureCatalog.CAMPAIGN_ID)).isFalse();
  }

  @Test
  void who_belongs_to_a_campaign_of_several_stays_unless_another_is_far_larger() {
    SenderHistory sender = new SenderHistory();
    sender.now(NOW);
    sender.joined("of-two", false, 2, NOW);
    sender.joined("first", false, 3, NOW);
    assertThat(snapshot(sender).text(FeatureCatalog.CAMPAIGN_ID)).isEqualTo("first");
    sender.joined("second", false, 9, NOW);
    assertThat(snapshot(sender).text(FeatureCatalog.CAMPAIGN_ID)).isEqualTo("first");
    sender.joined("far-larger", false, 10, NOW);
    assertThat(snapshot(sender).text(FeatureCatalog.CAMPAIGN_ID)).isEqualTo("far-larger");
  }

  @Test
  void credibility_is_that_for_the_reason_where_it_is_known() {
    RecipientHistory reporter = new RecipientHistory();
    reporter.now(NOW);
    reporter.learn("report.reporter_credibility", 0.7, NOW);
    reporter.learn("report.reporter_credibility@hate", 0.2, NOW);
    assertThat(credibility(reporter, ReportReason.SPAM)).isEqualTo(0.7);
    assertThat(credibility(reporter, ReportReason.HATE)).isEqualTo(0.2);
  }

  private static double credibility(RecipientHistory reporter, ReportReason reason) {
    FeatureVector features = new FeatureVector();
    reporter.snapshotOfReporter(reason, features);
    return features.number(FeatureCatalog.REPORT_REPORTER_CREDIBILITY);
  }

  private static FeatureVector snapshot(SenderHistory sender) {
    FeatureVector features = new FeatureVector();
    sender.snapshot(ReplyDelays.TYPICAL, features);
    return features;
  }
}
