package io.parapet.console.store.elastic;

import io.parapet.console.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes many who want something at the same moment there in one trip. One trip is under way at a
 * time; who comes meanwhile goes with the next, so the more there are the less each costs.
 */
final class Together<Q, A> {
  private final Function<List<Q>, List<A>> trip;
  private final int most;
  private final ConcurrentLinkedQueue<Asked<Q, A>> waiting = new ConcurrentLinkedQueue<>();
  private final ExecutorService driver;

  private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

  /**
   * Trips of that kind.
   *
   * @param most how many go at once
   * @param trip an answer to each question, in the same order; when it fails, all of it does
   */
  Together(String name, int most, Function<List<Q>, List<A>> trip) {
    this.trip = trip;
    this.most = most;
    driver = Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
  }

  /**
   * Waits for the answer.
   *
   * @throws StoreUnavailable if the trip failed so
   */
  A ask(Q question) {
    Asked<Q, A> asked = new Asked<>(question, new CompletableFuture<>());
    waiting.add(asked);
    driver.execute(this::go);
    try {
      return asked.answer().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof StoreUnavailable away ? away : failed;
    }
  }

  /** Nothing is left to do for who was taken along before. */
  private void go() {
    List<Asked<Q, A>> all = next();
    if (all.isEmpty()) {
      return;
    }
    try {
      List<A> answers = trip.apply(all.stream().map(Asked::question).toList());
      for (int i = 0; i < all.size(); i++) {
        all.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException | Error failed) { // else those who wait would wait for ever
      all.forEach(each -> each.answer().completeExceptionally(failed));
    }
  }

  private List<Asked<Q, A>> next() {
    List<Asked<Q, A>> all = new ArrayList<>();
    for (Asked<Q, A> each = waiting.poll(); each != null; each = more(all)) {
      all.add(each);
    }
    return all;
  }

  private @Nullable Asked<Q, A> more(List<Asked<Q, A>> all) {
    return all.size() < most ? waiting.poll() : null;
  }
}
