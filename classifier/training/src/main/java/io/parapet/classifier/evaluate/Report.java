package io.parapet.classifier.evaluate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** All tables of an evaluation, in the order to read them. */
public final class Report {
  private Report() {}

  /** In Markdown; the same for the same seed. */
  public static String of(Evaluation evaluation, long seed) {
    Map<String, String> sections = new LinkedHashMap<>();
    sections.put("Real texts, by label", LabelTables.pooled(evaluation));
    sections.put("Real texts, by label and data set", LabelTables.bySet(evaluation));
    sections.put("Synthetic texts, by label", LabelTables.synthetic(evaluation));
    sections.put("Synthetic texts, by label and set", LabelTables.bySyntheticSet(evaluation));
    sections.put("Real texts, beside the baselines", Baselines.table(evaluation));
    sections.put("Real texts, by slice", SliceTables.slices(evaluation));
    sections.put("False accusations where groups are named", SliceTables.identity(evaluation));
    sections.put("Real texts that most likely lack a label", SliceTables.everyday(evaluation));
    sections.put("Real texts: flagged, by what they carry", real(evaluation));
    sections.put("Synthetic texts: flagged, by what they carry", synthetic(evaluation));
    sections.put("Real texts, disguised: F1", Disguises.table(evaluation, seed));
    sections.put("Language told", LanguageTable.of(evaluation));
    sections.put("Everyday messages in other languages", OtherLanguages.table(evaluation.model()));
    return sections.entrySet().stream()
        .map(section -> "## " + section.getKey() + "\n\n" + section.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static String real(Evaluation evaluation) {
    return Confusion.table(evaluation, Slices::isReal);
  }

  private static String synthetic(Evaluation evaluation) {
    return Confusion.table(evaluation, Evaluation::isSynthetic);
  }

  /** What would change if the second took the place of the first, real and synthetic apart. */
  public static String change(Evaluation older, Evaluation newer) {
    return "## What would change on real texts\n\n"
        + Shadow.compare(older, newer, Slices::isReal)
        + "\n## What would change on synthetic texts\n\n"
        + Shadow.compare(older, newer, Evaluation::isSynthetic);
  }
}
