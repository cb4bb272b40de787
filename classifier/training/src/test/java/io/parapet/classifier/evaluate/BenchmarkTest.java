package io.parapet.classifier.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.classifier.dataset.Disguise;
import io.parapet.classifier.dataset.Example;
import io.parapet.classifier.train.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
  private static final String[] COLD = {"frost", "snow", "icicle", "winter", "glacier"};
  private static final String[] WARM = {"summer", "desert", "sunburn", "beach", "oven"};
  private static final String[] ANY = {"the", "of", "a", "on", "with", "near", "by", "in"};

  @Test
  void two_topics_are_told_apart() {
    Benchmark.Result result = Benchmark.run(texts(240, 1), texts(60, 2), Progress.silent());
    assertThat(result.labels()).containsExactly("cold", "warm");
    assertThat(result.macroF1()).isGreaterThan(0.95);
    assertThat(result.macroArea()).isGreaterThan(0.95);
    assertThat(result.disguised()).hasSize(Disguise.values().length);
    assertThat(result.disguised().values()).allSatisfy(f1 -> assertThat(f1).isGreaterThan(0.9));
  }

  private static List<Example> texts(int count, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String[] topic = i % 2 == 0 ? COLD : WARM;
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        String[] from = word % 3 == 0 ? topic : ANY;
        text.append(from[random.nextInt(from.length)]).append(' ');
      }
      examples.add(new Example("t" + i, topic == COLD ? "cold" : "warm", text.toString()));
    }
    return examples;
  }
}
