package io.parapet.console.store.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.console.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TogetherTest {
  @Test
  void who_comes_during_a_trip_goes_along_with_the_next() throws Exception {
    CountDownLatch allWait = new CountDownLatch(21);
    ConcurrentLinkedQueue<Integer> trips = new ConcurrentLinkedQueue<>();
    Together<Integer, Integer> doubling =
        new Together<>(
            "test",
            10,
            asked -> {
              awaits(allWait);
              trips.add(asked.size());
              return asked.stream().map(number -> 2 * number).toList();
            });
    try (ExecutorService people = Executors.newFixedThreadPool(21)) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 21; i++) {
        int number = i;
        answers.add(
            people.submit(
                () -> {
                  allWait.countDown();
                  return doubling.ask(number);
                }));
      }
      for (int i = 0; i < 21; i++) {
        assertThat(answers.get(i).get()).isEqualTo(2 * i);
      }
    }
    assertThat(trips.stream().mapToInt(Integer::intValue).sum()).isEqualTo(21);
    assertThat(trips).allSatisfy(size -> assertThat(size).isBetween(1, 10));
  }

  @Test
  void a_trip_that_fails_fails_for_all_and_the_next_goes_on() {
    Together<String, String> picky =
        new Together<>(
            "test",
            10,
            asked -> {
              if (asked.contains("error")) {
                throw new AssertionError("not even an exception");
              }
              if (asked.contains("away")) {
                throw new StoreUnavailable("away", null);
              }
              return asked;
            });
    assertThatThrownBy(() -> picky.ask("away")).isInstanceOf(StoreUnavailable.class);
    assertThatThrownBy(() -> picky.ask("error")).hasRootCauseInstanceOf(AssertionError.class);
    assertThat(picky.ask("well")).isEqualTo("well");
  }

  private static void awaits(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
