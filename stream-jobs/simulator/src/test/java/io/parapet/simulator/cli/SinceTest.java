package io.parapet.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SinceTest {
  private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

  @Test
  void a_time_is_so_long_ago_or_when() {
    assertThat(Since.parse("7d", NOW)).isEqualTo("2026-01-08T12:00:00Z");
    assertThat(Since.parse("24h", NOW)).isEqualTo("2026-01-14T12:00:00Z");
    assertThat(Since.parse("2026-01-01T00:00:00Z", NOW)).isEqualTo("2026-01-01T00:00:00Z");
  }

  @Test
  void another_word_is_told_what_was_expected() {
    assertThatThrownBy(() -> Since.parse("yesterday", NOW)).hasMessageContaining("7d, 24h");
  }
}
