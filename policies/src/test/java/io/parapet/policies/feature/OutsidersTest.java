package io.parapet.policies.feature;

import static io.parapet.policies.testkit.Messages.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.id.AccountId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutsidersTest {
  private static final long NOW = NOON.toEpochMilli();
  private static final long MINUTE = 60_000;
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final Outsiders outsiders = new Outsiders();

  @Test
  void those_within_ten_minutes_are_one_bunch_wherever_the_minutes_begin() {
    for (int minute : new int[] {0, 7, 9, 15, 16, 17, 40}) {
      reports(NOW + minute * MINUTE);
    }
    assertThat(outsiders.bunched(NOW + 60 * MINUTE)).isEqualTo(5);
  }

  @Test
  void reports_that_come_out_of_order_make_the_same_bunch() {
    for (int minute : new int[] {17, 0, 40, 9, 16, 7, 15}) {
      reports(NOW + minute * MINUTE);
    }
    assertThat(outsiders.bunched(NOW + 60 * MINUTE)).isEqualTo(5);
  }

  @Test
  void nobody_spreads_a_bunch_out_by_reporting_again() {
    IntStream.range(0, 6).forEach(i -> reports(NOW));
    for (int hour = 1; hour <= 6; hour++) {
      outsiders.reported(NOW, NOW + hour * 60 * MINUTE, List.of());
    }
    assertThat(outsiders.bunched(NOW + 7 * 60 * MINUTE)).isEqualTo(6);
  }

  @Test
  void a_day_later_they_are_forgotten_and_count_anew() {
    IntStream.range(0, 6).forEach(i -> reports(NOW));
    assertThat(outsiders.bunched(NOW + DAY)).isZero();
    outsiders.reported(NOW, NOW + DAY, List.of());
    assertThat(outsiders.bunched(NOW + DAY)).isOne();
  }

  @Test
  void those_are_acquainted_who_reported_the_same_account_before() {
    outsiders.reported(Contact.NEVER, NOW, List.of(1, 2));
    outsiders.reported(Contact.NEVER, NOW, List.of(3));
    assertThat(outsiders.acquainted(NOW)).as("each alone").isZero();
    outsiders.reported(Contact.NEVER, NOW, List.of(2, 4));
    outsiders.reported(Contact.NEVER, NOW, List.of(5, 2));
    outsiders.reported(Contact.NEVER, NOW, List.of(3));
    assertThat(outsiders.acquainted(NOW)).isEqualTo(3);
    assertThat(outsiders.acquainted(NOW + DAY)).isZero();
  }

  @Test
  void a_reporter_tells_the_latest_others_and_not_who_is_reported_now() {
    Targets targets = new Targets();
    assertThat(targets.reported(account("ann"), NOW)).isEmpty();
    assertThat(targets.reported(account("ann"), NOW)).isEmpty();
    int ann = targets.reported(account("ben"), NOW).getFirst();
    assertThat(targets.reported(account("cid"), NOW)).hasSize(2).contains(ann);
    for (int i = 0; i < 2 * Targets.MOST; i++) {
      targets.reported(account("more-" + i), NOW);
    }
    assertThat(targets.reported(account("cid"), NOW)).hasSize(Targets.MOST).doesNotContain(ann);
    assertThat(targets.reported(account("ben"), NOW + 91 * DAY)).isEmpty();
  }

  @Test
  void what_was_written_is_read_again_and_a_crowd_of_any_size_takes_little() throws IOException {
    assertThat(written()).hasSize(1);
    List<Integer> before = IntStream.range(0, Targets.MOST).boxed().toList();
    for (int i = 0; i < 1_000; i++) {
      outsiders.reported(Contact.NEVER, NOW + i * MINUTE, before);
    }
    assertThat(written()).hasSizeLessThan(40 * Outsiders.MOST);
    Outsiders again = new Outsiders();
    again.read(new DataInputStream(new ByteArrayInputStream(written())));
    long later = NOW + 1_000 * MINUTE;
    assertThat(again.bunched(later)).isEqualTo(outsiders.bunched(later)).isEqualTo(11);
    assertThat(again.acquainted(later)).isEqualTo(Outsiders.MOST);
  }

  private void reports(long at) {
    outsiders.reported(Contact.NEVER, at, List.of());
  }

  private byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    outsiders.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static AccountId account(String name) {
    return new AccountId(name);
  }
}
