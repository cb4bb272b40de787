package io.parapet.stream.casework.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
  private final BackOff backOff = new BackOff();

  @Test
  void each_failure_doubles_the_wait() {
    assertThat(backOff.failed()).isEqualTo(Duration.ofMillis(100));
    assertThat(backOff.failed()).isEqualTo(Duration.ofMillis(200));
  }

  @Test
  void the_wait_never_exceeds_a_quarter_of_a_minute() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(backOff.failed()).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }
  }

  @Test
  void a_success_starts_over() {
    backOff.failed();
    backOff.failed();
    backOff.succeeded();
    assertThat(backOff.failed()).isEqualTo(Duration.ofMillis(100));
  }
}
