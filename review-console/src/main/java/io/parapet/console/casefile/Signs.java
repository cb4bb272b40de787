package io.parapet.console.casefile;

import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import io.parapet.policies.feature.FeatureType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Picks what is worth a look in how an account behaves, the telling ones first: nothing that is
 * zero or unknown, and nothing of what stands beside the report.
 */
final class Signs {
  /** Parts of names, the most telling first. */
  private static final List<String> TELLING =
      List.of(
          "minors_contacted",
          "behaviour.abuse",
          "strikes",
          "decisions_against",
          "report_ratio",
          "block_ratio",
          "decline_ratio",
          "reply_ratio",
          "strangers_1h",
          "strangers_24h",
          "near_duplicate",
          "link_share",
          "group_adds",
          "cadence",
          "account_age",
          "messages_1h",
          "messages_24h");

  /** What reports come to; everything else in their group is about one report or who made it. */
  private static final List<String> OF_REPORTS =
      List.of(
          "report.reporters_",
          "report.unmet_reporters_",
          "report.bunched_outsiders_",
          "report.acquainted_outsiders_",
          "report.brigading");

  private Signs() {}

  static List<Sign> of(CaseUpdate about) {
    List<Sign> signs = new ArrayList<>();
    for (Map.Entry<String, Object> value : about.features().entrySet()) {
      FeatureCatalog.find(value.getKey())
          .filter(feature -> isBehaviour(feature.name()))
          .filter(feature -> says(feature, value.getValue()))
          .ifPresent(feature -> signs.add(new Sign(feature, value.getValue())));
    }
    signs.sort(Comparator.comparingInt(Signs::rank).thenComparing(s -> s.feature().index()));
    return signs;
  }

  private static boolean isBehaviour(String name) {
    return name.startsWith("report.")
        ? OF_REPORTS.stream().anyMatch(name::startsWith)
        : !name.startsWith("text.") && !name.startsWith("context.");
  }

  private static boolean says(Feature feature, Object value) {
    return switch (feature.type()) {
      case NUMBER ->
          value instanceof Number number && (number.doubleValue() != 0 || ratio(feature));
      case BOOLEAN -> Boolean.TRUE.equals(value);
      case TEXT, LIST -> false;
    };
  }

  private static boolean ratio(Feature feature) {
    return feature.type() == FeatureType.NUMBER && feature.name().contains("_ratio_");
  }

  private static int rank(Sign sign) {
    for (int i = 0; i < TELLING.size(); i++) {
      if (sign.feature().name().contains(TELLING.get(i))) {
        return i;
      }
    }
    return TELLING.size();
  }
}
