package io.parapet.simulator.replay;

import io.parapet.policies.harm.ReportReason;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What reporters would call what labelled data sets call otherwise. */
final class Labels {
  /** A part of the label, and what it stands for; "noHate" and its like come first. */
  private static final Map<String, ReportReason> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("nohate", ReportReason.OTHER);
    REASONS.put("smish", ReportReason.SCAM);
    REASONS.put("spam", ReportReason.SPAM);
    REASONS.put("threat", ReportReason.THREAT);
    REASONS.put("sexual", ReportReason.SEXUAL);
    REASONS.put("hate", ReportReason.HATE);
    REASONS.put("prejudice", ReportReason.HATE);
    REASONS.put("derogation", ReportReason.HATE);
    REASONS.put("animosity", ReportReason.HATE);
    REASONS.put("abuse", ReportReason.HARASSMENT);
    REASONS.put("insult", ReportReason.HARASSMENT);
    REASONS.put("offensive", ReportReason.HARASSMENT);
    REASONS.put("profanity", ReportReason.HARASSMENT);
    REASONS.put("toxic", ReportReason.HARASSMENT);
  }

  private Labels() {}

  /** {@code OTHER} for a label that names no harm. */
  static ReportReason reason(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return REASONS.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(ReportReason.OTHER);
  }
}
