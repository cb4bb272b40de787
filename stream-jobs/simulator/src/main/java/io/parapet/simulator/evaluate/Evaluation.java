package io.parapet.simulator.evaluate;

import io.parapet.policies.wire.WireFormat;
import io.parapet.simulator.setting.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs traffic through the job and tells the result, as text or JSON. */
public final class Evaluation {
  private final boolean json;
  private final Review review;

  /**
   * @param review how people rule meanwhile
   */
  public Evaluation(boolean json, Review review) {
    this.json = json;
    this.review = review;
  }

  /**
   * Judges a simulated day.
   *
   * @param examples file to write examples for training to; null for none
   * @throws IllegalStateException if an input had no answer or two
   */
  public String of(SimulatedDay day, @Nullable Path examples) throws Exception {
    if (examples == null) {
      return told(day, screen(day, null));
    }
    try (Examples into = new Examples(examples, day.truth(), new KindTraits(Settings.bundled()))) {
      return told(day, screen(day, into));
    }
  }

  private String told(SimulatedDay day, Ledger ledger) {
    SimulationResult result = SimulationResult.of(day, ledger);
    return told(result, result.text(), result.totals());
  }

  /**
   * Judges a real log.
   *
   * @throws IllegalStateException if an input had no answer or two
   */
  public String of(LoggedTraffic log) throws Exception {
    LogResult result = LogResult.of(log, screen(log, null));
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

  private Ledger screen(Traffic traffic, @Nullable Examples examples) throws Exception {
    Path vault = Files.createTempDirectory("parapet-evaluation");
    try {
      return new Screening(vault, review).run(traffic, examples);
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
