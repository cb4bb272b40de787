package io.parapet.policies.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RetentionTest {
  @Test
  void reported_content_is_kept_for_six_months_and_exploitation_of_children_for_a_year() {
    assertThat(Retention.DEFAULT.content()).isEqualTo(Period.ofMonths(6));
    assertThat(Retention.DEFAULT.features()).isEqualTo(Duration.ofDays(90));
    assertThat(Retention.DEFAULT.preservation()).isEqualTo(Period.ofYears(1));
  }

  @Test
  void months_are_those_of_the_calendar() {
    Instant now = Instant.parse("2026-08-31T12:00:00Z");
    assertThat(Retention.over(Period.ofMonths(6), now)).isEqualTo("2026-02-28T12:00:00Z");
  }

  @Test
  void what_is_no_period_is_told_by_name() {
    Properties periods = new Properties();
    periods.setProperty("content", "half a year");
    assertThatThrownBy(() -> Retention.of(periods))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("content")
        .hasMessageContaining("P90D");
  }
}
