package io.parapet.policies.casework;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Messages.NOON;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.harm.Harm;
import io.parapet.policies.harm.Lane;
import io.parapet.policies.testkit.Cases;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueuePlaceTest {
  @Test
  void more_points_go_before_an_earlier_arrival_of_fewer() {
    var older = aCase().priority(40).openedAt(NOON.minus(Duration.ofHours(2))).update();
    var worse = aCase().priority(60).openedAt(NOON).update();
    assertThat(QueuePlace.of(worse)).isBefore(QueuePlace.of(older));
  }

  @Test
  void waiting_counts_as_points() {
    var patient = aCase().priority(40).openedAt(NOON.minus(Duration.ofHours(6))).update();
    var worse = aCase().priority(60).openedAt(NOON).update();
    assertThat(QueuePlace.of(patient)).isBefore(QueuePlace.of(worse));
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void nobody_waits_for_ever_whatever_comes_later(Harm harm) {
    Lane lane = harm.lane();
    var least = aCase().alleging(harm).priority(0).openedAt(NOON).update();
    var most =
        trusted(aCase().alleging(harm).priority(Priority.MOST))
            .openedAt(NOON.plus(QueuePlace.longestHeadStart(lane)).plusMillis(1))
            .update();
    assertThat(QueuePlace.of(least)).isBefore(QueuePlace.of(most));
  }

  @Test
  void a_trusted_flagger_goes_before_all_that_came_at_the_same_time() {
    var flagged = trusted(aCase().priority(0)).update();
    var urgent = aCase().priority(99).update();
    assertThat(QueuePlace.of(flagged)).isBefore(QueuePlace.of(urgent));
  }

  private static Cases trusted(Cases told) {
    return told.reported(aReport().byTrustedFlagger().with(null), Map.of());
  }
}
