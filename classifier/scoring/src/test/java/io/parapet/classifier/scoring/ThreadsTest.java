package io.parapet.classifier.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.policies.score.Explanation;
import io.parapet.policies.score.Scorer;
import io.parapet.policies.score.TextScores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads share one scorer, each in another order, so that a shared buffer would show. */
class ThreadsTest {
  private static final int THREADS = 8;
  private static final int TEXTS = 400;
  private static final String[] WORDS = {
    "hey",
    "you",
    "k1ll",
    "free",
    "prize",
    "www.a.example",
    "cake",
    "ich",
    "nicht",
    "🎉",
    "7pm",
    "idiot",
    "nudes",
    "não",
    "n\u200Budes",
    "&amp;",
    "love",
    "hate",
    "w i n",
    "tonight"
  };

  private final Scorer scorer = Scorers.bundled();
  private final List<String> texts = texts();

  /** What a scorer says of one text. */
  private record Said(TextScores scores, Explanation explanation) {}

  @Test
  void each_thread_gets_what_a_single_thread_gets() throws Exception {
    List<Said> alone = texts.stream().map(this::ask).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<List<Said>>> crowd =
          IntStream.range(0, THREADS).<Callable<List<Said>>>mapToObj(this::inItsOwnOrder).toList();
      for (Future<List<Said>> found : pool.invokeAll(crowd)) {
        assertThat(found.get()).isEqualTo(alone);
      }
    }
  }

  private Callable<List<Said>> inItsOwnOrder(int seed) {
    return () -> {
      List<Integer> order = new ArrayList<>(IntStream.range(0, TEXTS).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      Said[] said = new Said[TEXTS];
      order.forEach(text -> said[text] = ask(texts.get(text)));
      return List.of(said);
    };
  }

  private Said ask(String text) {
    return new Said(scorer.score(text), scorer.explain(text));
  }

  private static List<String> texts() {
    Random random = new Random(7);
    return IntStream.range(0, TEXTS).mapToObj(i -> text(random)).toList();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int words = random.nextInt(40);
    for (int i = 0; i < words; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString();
  }
}
