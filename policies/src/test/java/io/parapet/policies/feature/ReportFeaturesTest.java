package io.parapet.policies.feature;

import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.event.ContentReported;
import org.junit.jupiter.api.Test;

class ReportFeaturesTest {
  @Test
  void what_others_wrote_is_context_even_if_it_is_marked_as_reported() {
    ContentReported report =
        aReport()
            .about("mallory")
            .saying("one")
            .saying("two")
            .blaming("ben", "mine")
            .amid("mallory", "around")
            .with("sealed");
    FeatureVector features = ReportFeatures.of(report);
    assertThat(features.number(FeatureCatalog.REPORT_MESSAGES)).isEqualTo(2);
    assertThat(features.number(FeatureCatalog.REPORT_CONTEXT_MESSAGES)).isEqualTo(2);
  }
}
