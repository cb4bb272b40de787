package io.parapet.console.routing;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.routing.BreachForecast.Opened;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreachForecastTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void what_is_past_its_time_is_late_already() {
    assertThat(forecast(100, new Opened(NOON.minus(Duration.ofMinutes(60)), 3)))
        .isEqualTo(new BreachForecast(3, 3, 0));
  }

  @Test
  void at_the_pace_of_the_last_hour_a_part_will_be_late() {
    // 20 an hour: in the 30 minutes that are left, 10 of the 25 are done.
    assertThat(forecast(20, new Opened(NOON.minus(Duration.ofMinutes(30)), 25)))
        .isEqualTo(new BreachForecast(25, 0, 15));
  }

  @Test
  void who_came_before_goes_before() {
    var older = new Opened(NOON.minus(Duration.ofMinutes(30)), 10);
    var newer = new Opened(NOON, 10);
    // 12 an hour: 6 of the older in half an hour, 12 in all within the hour.
    assertThat(forecast(12, older, newer)).isEqualTo(new BreachForecast(20, 0, 4 + 8));
  }

  @Test
  void with_nobody_at_work_all_will_be_late() {
    assertThat(forecast(0, new Opened(NOON, 7))).isEqualTo(new BreachForecast(7, 0, 7));
  }

  @Test
  void a_clock_warns_in_its_last_quarter() {
    assertThat(state(44)).isEqualTo(TimeTarget.State.IN_TIME);
    assertThat(state(45)).isEqualTo(TimeTarget.State.SOON);
    assertThat(state(61)).isEqualTo(TimeTarget.State.PAST);
  }

  private static TimeTarget.State state(int minutesAgo) {
    return TimeTarget.of(NOON.minus(Duration.ofMinutes(minutesAgo)), HOUR, NOON).state();
  }

  private static BreachForecast forecast(long perHour, Opened... spans) {
    return BreachForecast.of(List.of(spans), perHour, HOUR, NOON);
  }
}
