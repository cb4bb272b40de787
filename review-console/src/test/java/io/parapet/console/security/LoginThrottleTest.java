package io.parapet.console.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-15T12:00:00Z"));
  private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
  private final LoginThrottle throttle = new LoginThrottle(clock, 5);

  @Test
  void a_few_mistakes_are_forgiven() {
    fails(4);
    assertThat(throttle.mustWait("ada")).isFalse();
  }

  @Test
  void who_keeps_guessing_has_to_wait_longer_and_longer() {
    fails(5);
    assertThat(throttle.mustWait("ada")).isTrue();
    pass(Duration.ofSeconds(15));
    assertThat(throttle.mustWait("ada")).isFalse();
    fails(1);
    pass(Duration.ofSeconds(29));
    assertThat(throttle.mustWait("ada")).isTrue();
    pass(Duration.ofSeconds(1));
    assertThat(throttle.mustWait("ada")).isFalse();
  }

  @Test
  void nobody_waits_for_more_than_a_quarter_of_an_hour_or_for_somebody_else() {
    fails(40);
    pass(Duration.ofMinutes(15));
    assertThat(throttle.mustWait("ada")).isFalse();
    assertThat(throttle.mustWait("bob")).isFalse();
  }

  @Test
  void a_good_login_wipes_the_slate() {
    fails(5);
    throttle.succeeded("ada");
    assertThat(throttle.mustWait("ada")).isFalse();
  }

  @Test
  void failures_of_long_ago_are_not_in_a_row() {
    fails(4);
    pass(Duration.ofHours(1));
    fails(1);
    assertThat(throttle.mustWait("ada")).isFalse();
  }

  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("ada");
    }
  }

  private void pass(Duration time) {
    now.updateAndGet(then -> then.plus(time));
  }
}
