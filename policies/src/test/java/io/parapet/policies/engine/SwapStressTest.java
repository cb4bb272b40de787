package io.parapet.policies.engine;

import static io.parapet.policies.engine.Policies.aPolicy;
import static io.parapet.policies.engine.Policies.setOf;
import static io.parapet.policies.engine.Subjects.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.verdict.PolicyResult;
import io.parapet.policies.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads evaluate while sets of different sizes take each other's place. */
class SwapStressTest {
  private static final int THREADS = 8;
  private static final int EVALUATIONS = 2_000;

  @Test
  void a_verdict_is_of_one_set_whatever_takes_its_place_meanwhile() throws Exception {
    List<PolicySet> sets = IntStream.of(1, 70, 300).mapToObj(SwapStressTest::ofSize).toList();
    AtomicReference<PolicySet> inForce = new AtomicReference<>(sets.get(0));
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(threads.submit(evaluating(inForce, sets)));
      }
      int swaps = 0;
      while (!running.stream().allMatch(Future::isDone)) {
        inForce.set(sets.get(++swaps % sets.size()));
        Thread.onSpinWait();
      }
      for (Future<Integer> one : running) {
        assertThat(one.get()).as("sets seen by a thread").isGreaterThan(1);
      }
    }
  }

  /** Every policy of a set fires, with the score that tells its set. */
  private static PolicySet ofSize(int size) {
    return setOf(
        IntStream.range(0, size)
            .mapToObj(
                i ->
                    aPolicy("p" + i)
                        .when("sender.strangers_24h >= " + (i % 50))
                        .score(String.valueOf(size / 1000.0)))
            .toArray(Policies[]::new));
  }

  private static Callable<Integer> evaluating(
      AtomicReference<PolicySet> inForce, List<PolicySet> sets) {
    return () -> {
      SetsSeen seen = new SetsSeen();
      for (int i = 0; i < EVALUATIONS || seen.count() < 2; i++) {
        Subject subject = aMessage().with("sender.strangers_24h", i % 60).subject();
        Verdict verdict = inForce.get().evaluate(subject);
        seen.add(check(verdict, sets, i % 60));
      }
      return seen.count();
    };
  }

  private static int check(Verdict verdict, List<PolicySet> sets, int strangers) {
    int which =
        IntStream.range(0, sets.size())
            .filter(s -> sets.get(s).version().equals(verdict.policySetVersion()))
            .findFirst()
            .orElseThrow();
    int size = sets.get(which).policies().size();
    long expected = IntStream.range(0, size).filter(i -> strangers >= i % 50).count();
    assertThat(verdict.policies()).hasSize((int) expected);
    assertThat(verdict.policies()).extracting(PolicyResult::score).containsOnly(size / 1000.0);
    return which;
  }

  /** Which sets a thread has had a verdict from. */
  private static final class SetsSeen {
    private int bits;

    void add(int which) {
      bits |= 1 << which;
    }

    int count() {
      return Integer.bitCount(bits);
    }
  }
}
