package io.parapet.stream.score;

import io.parapet.classifier.scoring.ReportScores;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureVector;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.score.TextLabel;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The conversation as a report shows it: the worst that the reported account said, the worst that
 * others said, and whether it gets worse.
 *
 * @param reported whose conduct is judged
 * @param scores of all messages whose writer is known, in the order sent
 * @param verified all that is shown is proven to have been sent
 */
record Conversation(AccountId reported, ReportScores scores, boolean verified) {
  void stamp(FeatureVector features) {
    if (scores.messages().isEmpty()) {
      return;
    }
    features.set(FeatureCatalog.CONTEXT_VERIFIED, verified);
    for (TextLabel label : TextLabel.values()) {
      stampWorst(features, "context.worst_", label, scores.worst(label, reported::equals));
      stampWorst(
          features, "context.others_", label, scores.worst(label, by -> !by.equals(reported)));
      OptionalDouble trend = scores.trend(label, reported);
      trend.ifPresent(
          slope -> features.set(FeatureCatalog.get("context.trend_" + label.key()), slope));
    }
  }

  private static void stampWorst(
      FeatureVector features, String start, TextLabel label, ReportScores.@Nullable Worst worst) {
    if (worst != null) {
      features.set(FeatureCatalog.get(start + label.key()), worst.value());
    }
  }
}
