package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextLabel;
import io.parapet.policies.score.TextScores;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Counted by the JVM itself: the bytes this thread allocates, once all buffers have grown. */
class AllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 2_000;
  private static final int CALLS = 200;
  private static final int ROUNDS = 5;

  private static final List<String> MESSAGES =
      List.of(
          "",
          "See you at 7pm, I will bring the cake",
          "Congratulations! You won £1000, call 08001234567 or claim at www.prize.example.com NOW",
          "k1ll y0urs3lf, n o b o d y likes you",
          "Ich wünsche dir einen schönen Tag, größte Grüße aus Köln",
          "não aguento mais, quero que você saiba &amp; entenda &#39;isso&#39;",
          "party tonight 🎉🎉 bring your 👨‍👩‍👧 @friend",
          "𝐟𝐫𝐞𝐞 𝐦𝐨𝐧𝐞𝐲, сlісk hеrе 𐍈𠜎",
          "word ".repeat(3_000));

  private final Scorer scorer = Scorers.bundled();
  private volatile Object kept = "";

  @Test
  void a_score_allocates_its_result_and_not_one_byte_more() {
    double[] values = new double[TextLabel.COUNT];
    long result = bytes(text -> new TextScores(values, "en", scorer.version()), "");
    assertThat(result).isPositive();
    for (String message : MESSAGES) {
      assertThat(bytes(scorer::score, message)).as(message).isEqualTo(result);
    }
  }

  /** Bytes of one call; the least of some rounds, since the JVM's own work may fall into one. */
  private long bytes(Function<String, Object> call, String text) {
    repeat(call, text, WARM_UP);
    return LongStream.range(0, ROUNDS).map(round -> round(call, text)).min().orElseThrow();
  }

  private long round(Function<String, Object> call, String text) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    repeat(call, text, CALLS);
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS;
  }

  private void repeat(Function<String, Object> call, String text, int times) {
    for (int i = 0; i < times; i++) {
      kept = call.apply(text);
    }
    assertThat(kept).isNotNull();
  }
}
