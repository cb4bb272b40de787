package io.parapet.policies.feature;

import io.parapet.policies.event.AgeBand;
import io.parapet.policies.event.ContentReported;

/** What a report says by itself, without any history and without its content. */
public final class ReportFeatures {
  private ReportFeatures() {}

  /** Why, by whom, and how many messages. */
  public static FeatureVector of(ContentReported report) {
    AgeBand age = report.reporterAge();
    long held = heldAgainst(report);
    return new FeatureVector()
        .set(FeatureCatalog.MESSAGE_PLATFORM, report.platform().value())
        .set(FeatureCatalog.MESSAGE_ENCRYPTION, MessageFeatures.word(report.encryption()))
        .set(FeatureCatalog.REPORT_REASON, report.reason().key())
        .set(FeatureCatalog.REPORT_TRUSTED_FLAGGER, report.trustedFlagger())
        .set(FeatureCatalog.REPORT_MESSAGES, held)
        .set(FeatureCatalog.REPORT_CONTEXT_MESSAGES, report.messages().size() - held)
        .setIfKnown(
            FeatureCatalog.REPORT_REPORTER_MINOR, age == AgeBand.UNKNOWN ? null : age.minor());
  }

  /** What others wrote is context, even if it is marked as reported. */
  private static long heldAgainst(ContentReported report) {
    return report.messages().stream()
        .filter(message -> message.isHeldAgainst(report.reported()))
        .count();
  }
}
