package io.parapet.stream.score;

import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.report.CheckedReport;
import io.parapet.policies.report.ProofStatus;
import io.parapet.policies.score.ShadowScores;
import io.parapet.policies.score.TextLabel;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a report's content.
 *
 * @param texts the reported messages' plain text; in memory only
 * @param scores the highest of the reported messages, by label
 * @param language of the longest text, BCP 47; null when it could not be told
 * @param length of the longest text, in code points
 * @param media how many the reported messages show; 0 when the content could not be opened
 * @param report as it goes on: how far each message is proven, and its content, where it could be
 *     opened, under a key of its own
 * @param conversation what the report shows of it; null when the content could not be opened
 * @param shadow what a scorer on trial said besides; null without one
 */
public record ScoredReport(
    List<String> texts,
    Map<TextLabel, Double> scores,
    @Nullable String language,
    int length,
    int media,
    CheckedReport report,
    @Nullable Conversation conversation,
    @Nullable ShadowScores shadow) {
  /** A report without content that could be opened. */
  static ScoredReport unread(CheckedReport report) {
    return new ScoredReport(List.of(), Map.of(), null, 0, 0, report, null, null);
  }

  /** Sets what was found; what a scorer on trial said is no part of it. */
  public void stamp(FeatureVector features) {
    report
        .weakest()
        .ifPresent(
            proof ->
                features
                    .set(FeatureCatalog.REPORT_PROOF, proof.key())
                    .set(FeatureCatalog.REPORT_VERIFIED, proof == ProofStatus.VERIFIED));
    if (conversation != null) {
      features.set(FeatureCatalog.REPORT_MEDIA_COUNT, media);
      conversation.stamp(features);
    }
    if (texts.isEmpty()) {
      return;
    }
    scores.forEach((label, score) -> features.set(feature(label), score));
    features
        .set(FeatureCatalog.TEXT_LENGTH, length)
        .set(FeatureCatalog.TEXT_LANGUAGE, language)
        .set(FeatureCatalog.TEXT_LINK_DOMAINS, LinkDomains.of(texts));
  }

  private static Feature feature(TextLabel label) {
    return FeatureCatalog.get("text." + label.key());
  }

  /** Without the texts, which must not reach a log. */
  @Override
  public String toString() {
    return "ScoredReport[" + texts.size() + " texts]";
  }
}
