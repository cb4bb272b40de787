package io.parapet.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

  @TempDir private Path folder;

  @Test
  void every_account_of_both_crowds_has_a_line() throws IOException {
    Crowds crowds = new Crowds(5, START, Duration.ofHours(1), START.plusSeconds(7_200), 80, 0.2);
    Path file = folder.resolve("new/truth.tsv");
    Truth.write(crowds.accounts(), file);
    List<String> lines = Files.readAllLines(file);
    assertThat(lines.getFirst()).isEqualTo("account\tplatform\tkind\tharm");
    assertThat(lines).hasSize(1 + crowds.accounts().size()).doesNotHaveDuplicates();
    assertThat(lines).anyMatch(line -> line.endsWith("\tbulk_spammer\tspam"));
  }

  @Test
  void a_second_crowd_joins_only_when_more_is_asked_for() {
    var one = new Crowds(5, START, Duration.ofHours(1), START.plusSeconds(7_200), 80, 0);
    var two = new Crowds(5, START, Duration.ofHours(1), START.plusSeconds(7_200), 80, 0.5);
    assertThat(two.accounts().size()).isGreaterThan(one.accounts().size());
  }
}
