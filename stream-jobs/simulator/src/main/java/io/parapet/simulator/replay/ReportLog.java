package io.parapet.simulator.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads real reports without content, and what was decided of the reported. */
public final class ReportLog {
  private ReportLog() {}

  /** Who reported whom. */
  public record Report(String reporter, String reported) {}

  /**
   * All reports of a file with two columns: reporter, reported.
   *
   * @throws IllegalArgumentException if there is no such file, or a line is not as expected
   */
  public static List<Report> reports(Path file) {
    List<Report> reports = new ArrayList<>();
    try (Table table = new Table(file, "reporter", "reported")) {
      table.forEachRemaining(
          row -> reports.add(new Report(row.word(0, "a reporter"), row.word(1, "an account"))));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return reports;
  }

  /**
   * The truth of a file with two columns: account, and 1 for abusive or 0 for not.
   *
   * @throws IllegalArgumentException if there is no such file, or a line is not as expected
   */
  public static Map<String, Boolean> truth(Path file) {
    Map<String, Boolean> truth = new LinkedHashMap<>();
    try (Table table = new Table(file, "account", "1 or 0")) {
      table.forEachRemaining(row -> truth.put(row.word(0, "an account"), isAbusive(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return truth;
  }

  private static boolean isAbusive(Row row) {
    return switch (row.word(1, "1 or 0")) {
      case "1", "1.0" -> true;
      case "0", "0.0" -> false;
      default -> throw row.bad("1 or 0 in column 2");
    };
  }
}
