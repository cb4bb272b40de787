package io.parapet.stream.score;

import io.parapet.policies.event.ContentReported;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
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
 * @param proof how far the reported messages are proven, the weakest; null when none is reported
 * @param sealedContent the content, sealed under a key of this report's own; null when it has none
 * @param conversation what the report shows of it; null when the content could not be opened
 * @param shadow what a scorer on trial said besides; null without one
 */
public record ScoredReport(
    List<String> texts,
    Map<TextLabel, Double> scores,
    @Nullable String language,
    int length,
    int media,
    @Nullable ProofStatus proof,
    @Nullable String sealedContent,
    @Nullable Conversation conversation,
    @Nullable ShadowScores shadow) {
  /** A report without content that could be opened. */
  static ScoredReport unread(@Nullable ProofStatus proof, @Nullable String sealedContent) {
    return new ScoredReport(List.of(), Map.of(), null, 0, 0, proof, sealedContent, null, null);
  }

  /** Sets what was found; what a scorer on trial said is no part of it. */
  public void stamp(FeatureVector features) {
    if (proof != null) {
      features
          .set(FeatureCatalog.REPORT_PROOF, proof.key())
          .set(FeatureCatalog.REPORT_VERIFIED, proof == ProofStatus.VERIFIED);
    }
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

  /** The report with its content under a key of its own. */
  public ContentReported resealed(ContentReported report) {
    return report.carrying(sealedContent);
  }

  /** Without the texts, which must not reach a log. */
  @Override
  public String toString() {
    return "ScoredReport[" + texts.size() + " texts]";
  }
}
