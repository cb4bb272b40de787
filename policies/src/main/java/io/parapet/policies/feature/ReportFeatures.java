package io.parapet.policies.feature;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;
import io.parapet.policies.event.MessageRole;

/** What a report says by itself, without any history and without its content. */
public final class ReportFeatures {
  private ReportFeatures() {}

  /** Why, by whom, and how many messages. */
  public static FeatureVector of(ContentReported report) {
    AgeBand age = report.reporterAge();
    return new FeatureVector()
        .set(FeatureCatalog.MESSAGE_PLATFORM, report.platform().value())
        .set(FeatureCatalog.MESSAGE_ENCRYPTION, MessageFeatures.word(report.encryption()))
        .set(FeatureCatalog.REPORT_REASON, report.reason().key())
        .set(FeatureCatalog.REPORT_TRUSTED_FLAGGER, report.trustedFlagger())
        .set(FeatureCatalog.REPORT_MESSAGES, count(report, MessageRole.REPORTED))
        .set(FeatureCatalog.REPORT_CONTEXT_MESSAGES, count(report, MessageRole.CONTEXT))
        .setIfKnown(
            FeatureCatalog.REPORT_REPORTER_MINOR, age == AgeBand.UNKNOWN ? null : age.minor());
  }

  private static long count(ContentReported report, MessageRole role) {
    return report.messages().stream().filter(message -> message.role() == role).count();
  }
}
