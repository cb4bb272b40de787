package io.parapet.console.search;

import io.parapet.policies.casework.QueueEntry;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes cases as comma-separated values that a spreadsheet cannot take for formulas. */
final class Csv {
  private static final String HEADER =
      "case,platform,account,lane,harms,severity,opened,reports,flags,ruling,policy,decided";

  private Csv() {}

  static String of(List<Found> found) {
    return Stream.concat(Stream.of(HEADER), found.stream().map(Csv::line))
        .collect(Collectors.joining("\r\n", "", "\r\n"));
  }

  private static String line(Found found) {
    QueueEntry entry = found.entry();
    return Stream.of(
            entry.caseId(),
            entry.platform(),
            entry.accused(),
            entry.lane().key(),
            entry.harms().stream().map(harm -> harm.key()).collect(Collectors.joining(" ")),
            entry.severity().name().toLowerCase(Locale.ROOT),
            entry.openedAt(),
            entry.reportCount(),
            entry.subjectCount(),
            found.ruling() == null ? "" : found.ruling().name().toLowerCase(Locale.ROOT),
            Objects.toString(found.policy(), ""),
            Objects.toString(found.decidedAt(), ""))
        .map(Csv::cell)
        .collect(Collectors.joining(","));
  }

  static String cell(@Nullable Object value) {
    String text = Objects.toString(value, "");
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
