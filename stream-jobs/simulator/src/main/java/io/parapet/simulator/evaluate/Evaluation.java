package io.parapet.simulator.evaluate;

import io.parapet.policies.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Runs traffic through the job and tells the result, as text or JSON. */
public final class Evaluation {
  private final boolean json;

  public Evaluation(boolean json) {
    this.json = json;
  }

  /**
   * Judges a simulated day.
   *
   * @throws IllegalStateException if an input had no answer or two
   */
  public String of(SimulatedDay day) throws Exception {
    SimulationResult result = SimulationResult.of(day, screen(day));
    return told(result, result.text(), result.totals());
  }

  /**
   * Judges a real log.
   *
   * @throws IllegalStateException if an input had no answer or two
   */
  public String of(LoggedTraffic log) throws Exception {
    LogResult result = LogResult.of(log, screen(log));
    return told(result, result.text(), result.totals());
  }

  private String told(Object result, String text, Totals totals) {
    if (!totals.addUp()) {
      throw new IllegalStateException(
          totals.in() + " inputs, but " + totals.out() + " verdicts and dead letters");
    }
    return json
        ? WireFormat.mapperForTools().writerWithDefaultPrettyPrinter().writeValueAsString(result)
        : text;
  }

  private static Ledger screen(Traffic traffic) throws Exception {
    Path vault = Files.createTempDirectory("parapet-evaluation");
    try {
      return new Screening(vault).run(traffic);
    } finally {
      delete(vault);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot clear " + folder, e);
    }
  }
}
