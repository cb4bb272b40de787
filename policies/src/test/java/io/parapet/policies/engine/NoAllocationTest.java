package io.parapet.policies.engine;

import static io.parapet.policies.engine.Policies.aPolicy;
import static io.parapet.policies.engine.Policies.setOf;
import static io.parapet.policies.engine.Subjects.aMessage;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.parapet.policies.verdict.Verdict;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where no policy fires, evaluating allocates the verdict and nothing else. */
class NoAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int CALLS = 5_000;

  private final PolicySet set = setOf(policies());
  private final Subject subject =
      aMessage()
          .with("sender.strangers_24h", 3)
          .with("message.encryption", "none")
          .with("message.link_domains", List.of("good.example"))
          .subject();

  private static Policies[] policies() {
    return IntStream.range(0, 500)
        .mapToObj(i -> aPolicy("p" + i).when(condition(i)))
        .toArray(Policies[]::new);
  }

  private static String condition(int i) {
    return switch (i % 4) {
      case 0 -> "sender.strangers_24h > " + (10 + i) + " && message.encryption == \"none\"";
      case 1 -> "sender.reply_ratio_24h < 0.5 || sender.strangers_24h == " + i + ".5";
      case 2 -> "message.link_domains.exists(d, d.endsWith(\"" + i + "\"))";
      default -> "policy.fired(\"p0\") && sender.strangers_24h / 2.0 > " + i;
    };
  }

  @Test
  void what_no_policy_objects_to_allocates_its_verdict_only() {
    Verdict verdict = set.evaluate(subject);
    assertThat(verdict.policies()).isEmpty();
    assertThat(verdict.featuresMissing()).isTrue();
    assertThat(leastBytes(() -> set.evaluate(subject)))
        .isLessThanOrEqualTo(
            leastBytes(() -> Judgement.nothing(subject, "v", true, set.validity())));
  }

  @Test
  void asking_which_policies_match_allocates_nothing() {
    assertThat(leastBytes(() -> set.count(subject))).isZero();
  }

  /** Bytes of one call once nothing is left to compile: the least of many rounds. */
  private static long leastBytes(Supplier<Object> call) {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 40; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        kept = call.get();
      }
      least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
    }
    return least;
  }

  @SuppressWarnings("unused") // keeps the compiler from dropping the call
  private static volatile Object kept = "";
}
