package io.parapet.simulator.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.PlatformId;
import io.parapet.simulator.kind.Kind;
import io.parapet.simulator.run.Happening;
import io.parapet.simulator.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir private Path folder;

  @Test
  void every_event_and_report_of_a_simulated_day_is_answered_once() throws Exception {
    SimulatedDay day = new SimulatedDay(7, 120);
    Totals totals = new Screening(folder, Review.TYPICAL).run(day).totals();
    assertThat(totals.addUp()).isTrue();
    assertThat(totals.deadLetters()).isZero();
    assertThat(totals.in()).isEqualTo(count(day.happenings()));
  }

  @Test
  void abusers_mixed_into_a_log_are_told_apart_from_its_senders() throws Exception {
    LoggedTraffic log = new LoggedTraffic(log(), new PlatformId("campus"), 7L);
    Ledger ledger = new Screening(folder.resolve("vault"), Review.TYPICAL).run(log);
    LogResult result = LogResult.of(log, ledger);
    assertThat(result.totals().addUp()).isTrue();
    assertThat(result.flagged().of()).isEqualTo(40);
    assertThat(result.injected())
        .filteredOn(row -> row.kind().equals(Kind.BULK_SPAMMER.key()))
        .singleElement()
        .satisfies(row -> assertThat(row.found().hits()).isPositive());
  }

  @Test
  void a_log_alone_has_no_abusers_in_it() throws IOException {
    assertThat(new LoggedTraffic(log(), new PlatformId("campus"), null).abusers()).isEmpty();
  }

  @Test
  void tuning_seeds_never_show_held_out_kinds() {
    assertThat(new SimulatedDay(Settings.FIRST_MEASURING_SEED - 1, 300).truth())
        .noneMatch(account -> account.kind() == Kind.FUNDRAISER);
    assertThat(new SimulatedDay(Settings.FIRST_MEASURING_SEED, 300).truth())
        .anyMatch(account -> account.kind() == Kind.FUNDRAISER);
  }

  /** Forty people, each of whom writes to the next, over twenty days. */
  private Path log() throws IOException {
    StringBuilder lines = new StringBuilder("time\tsender\trecipient\n");
    for (int i = 0; i < 400; i++) {
      lines.append("%d\tp%d\tp%d%n".formatted(1_000_000 + i * 4_320, i % 40, (i + 1) % 40));
    }
    return Files.writeString(folder.resolve("log.tsv"), lines);
  }

  private static long count(Iterator<Happening> happenings) {
    long count = 0;
    while (happenings.hasNext()) {
      happenings.next();
      count++;
    }
    return count;
  }
}
