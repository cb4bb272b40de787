package io.parapet.policies.score;

import io.parapet.policies.id.Check;
import io.parapet.policies.id.PlatformId;
import io.parapet.policies.id.ReportId;
import java.time.Instant;
import java.util.Map;

/**
 * What the scorer in force and one that is on trial said of the same report. No policy sees the
 * trial's scores, and no text stands here.
 *
 * @param by the scorer in force, as name/version
 * @param scores the highest of the reported messages, by label
 * @param shadowBy the scorer on trial, as name/version
 * @param shadowScores its scores, by label
 * @param at when the report was made
 */
public record ShadowScores(
    ReportId reportId,
    PlatformId platform,
    String by,
    Map<String, Double> scores,
    String shadowBy,
    Map<String, Double> shadowScores,
    Instant at) {
  public ShadowScores {
    Check.present(reportId, "reportId");
    Check.present(platform, "platform");
    Check.present(by, "by");
    Check.present(shadowBy, "shadowBy");
    Check.present(at, "at");
    scores = scores == null ? Map.of() : Map.copyOf(scores);
    shadowScores = shadowScores == null ? Map.of() : Map.copyOf(shadowScores);
  }
}
