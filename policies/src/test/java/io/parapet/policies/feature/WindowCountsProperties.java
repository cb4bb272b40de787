package io.parapet.policies.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class WindowCountsProperties {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final long WIDTH = WINDOW.toMillis() / WindowCounts.BUCKETS;
  private static final long SPAN = 4 * 3600 * 1000L;

  @Property
  void a_sum_is_what_the_last_twelve_buckets_hold_whatever_the_order(
      @ForAll @Size(max = 200) List<@LongRange(min = -SPAN, max = SPAN) Long> times) {
    WindowCounts counts = new WindowCounts(WINDOW, 1);
    times.forEach(counts::advance);
    times.forEach(at -> counts.add(0, at, 1));
    long newest = times.stream().mapToLong(at -> Math.floorDiv(at, WIDTH)).max().orElse(0);
    long expected =
        times.stream()
            .filter(at -> Math.floorDiv(at, WIDTH) > newest - WindowCounts.BUCKETS)
            .count();
    assertThat(counts.sum(0)).isEqualTo((int) expected);
  }

  @Property
  void moving_each_thing_to_where_it_was_last_seen_counts_distinct_things(
      @ForAll @Size(max = 200) List<@IntRange(max = 20) Integer> things,
      @ForAll @LongRange(min = 1000, max = 600_000) long step) {
    WindowCounts counts = new WindowCounts(WINDOW, 1);
    Map<Integer, Long> lastSeen = new HashMap<>();
    long now = 0;
    for (int thing : things) {
      now += step;
      counts.move(0, lastSeen.getOrDefault(thing, Contact.NEVER), now);
      lastSeen.put(thing, now);
    }
    long newest = Math.floorDiv(now, WIDTH);
    long expected =
        lastSeen.values().stream()
            .filter(at -> Math.floorDiv(at, WIDTH) > newest - WindowCounts.BUCKETS)
            .count();
    assertThat(counts.sum(0)).isEqualTo((int) expected);
  }

  @Property
  void what_was_written_counts_on_as_if_nothing_had_happened(
      @ForAll @Size(max = 100) List<@LongRange(max = SPAN) Long> before,
      @ForAll @Size(max = 100) List<@LongRange(max = SPAN) Long> after,
      @ForAll @IntRange(min = 1, max = 400) int times,
      @ForAll @IntRange(min = 2, max = 9) int things)
      throws IOException {
    WindowCounts counts = new WindowCounts(WINDOW, things);
    before.forEach(at -> counts.add(things - 1, at, times));
    WindowCounts restored = copy(counts, things);
    after.forEach(
        at -> {
          counts.add(0, at, times);
          restored.add(0, at, times);
        });
    assertThat(restored.sums()).isEqualTo(counts.sums());
    assertThat(counts.sum(0)).isEqualTo(counts.sums()[0]);
  }

  @Property
  void taking_back_never_counts_below_zero(@ForAll @IntRange(max = 5) int added) {
    WindowCounts counts = new WindowCounts(WINDOW, 1);
    counts.add(0, 0, added);
    counts.add(0, 0, -10);
    assertThat(counts.sum(0)).isZero();
  }

  private static WindowCounts copy(WindowCounts counts, int things) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.write(new DataOutputStream(bytes));
    WindowCounts copy = new WindowCounts(WINDOW, things);
    copy.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    return copy;
  }
}
