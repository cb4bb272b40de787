package io.parapet.classifier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parapet.classifier.model.ModelScorer;
import io.parapet.classifier.model.TextModel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrainerTest {
  private static final long SEED = 5;
  private static final ModelTrainer.Plan PLAN = new ModelTrainer.Plan(3, 1, SEED);
  private static final String[] COLD = {"frost", "snow", "icicle", "winter", "glacier"};
  private static final String[] WARM = {"summer", "desert", "sunburn", "beach", "oven"};
  private static final String[] ANY = {"the", "of", "a", "on", "with", "near", "by", "in"};

  @TempDir private Path folder;
  private final TrainingSet set = texts(300, 1);

  @Test
  void training_that_was_stopped_and_resumed_ends_with_the_same_model_to_the_bit()
      throws IOException {
    TextModel whole = train(Progress.silent(), Checkpoint.none());
    train(stoppedAfter("epoch 2 of"), Checkpoint.fresh(folder, set, SEED));
    TextModel resumed = train(Progress.silent(), Checkpoint.resumed(folder, set, SEED));
    assertSame(resumed, whole);
  }

  @Test
  void training_that_is_stopped_gives_the_best_so_far() throws IOException {
    TextModel stopped = train(stoppedAfter("epoch 1 of"), Checkpoint.fresh(folder, set, SEED));
    assertThat(stopped.networks()).hasSize(1);
    assertThat(stopped.linear().weights())
        .isNotEqualTo(new byte[stopped.linear().weights().length]);
  }

  @Test
  void a_checkpoint_of_other_texts_is_refused() throws IOException {
    Checkpoint.fresh(folder, set, SEED);
    assertThatThrownBy(() -> Checkpoint.resumed(folder, texts(300, 2), SEED))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other texts");
  }

  @Test
  void without_a_checkpoint_there_is_nothing_to_resume() {
    assertThatThrownBy(() -> Checkpoint.resumed(folder.resolve("none"), set, SEED))
        .hasMessageContaining("no checkpoint");
  }

  /** One word alone may err; what speaks for these is their vectors, for the mean of them. */
  @Test
  void words_never_seen_move_the_score_as_their_neighbours_do() {
    ModelScorer scorer = new ModelScorer(train(Progress.silent(), Checkpoint.none()));
    double cold = mean(scorer, "blizzard", "chilly", "ski", "cold", "arctic", "sleet");
    double warm = mean(scorer, "heatwave", "hot", "swimming", "tropical", "sunny", "palm");
    assertThat(warm).isGreaterThan(cold + 0.1);
  }

  private static double mean(ModelScorer scorer, String... words) {
    double[] logits = new double[1];
    double sum = 0;
    for (String word : words) {
      scorer.score("a " + word + " in the " + word, logits);
      sum += logits[0];
    }
    return sum / words.length;
  }

  private TextModel train(Progress progress, Checkpoint checkpoint) {
    return new ModelTrainer(set, PLAN, progress, checkpoint).train().model();
  }

  private static void assertSame(TextModel found, TextModel expected) {
    assertThat(found.linear().weights()).isEqualTo(expected.linear().weights());
    assertThat(found.linear().scales()).isEqualTo(expected.linear().scales());
    assertThat(found.networks())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(expected.networks());
    assertThat(found.blend()).usingRecursiveComparison().isEqualTo(expected.blend());
  }

  /** As if Ctrl-C was pressed when a line was shown. */
  private static Progress stoppedAfter(String shown) {
    StringBuilder all = new StringBuilder();
    Progress[] progress = new Progress[1];
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {
            all.append((char) b);
            if (all.indexOf(shown) >= 0) {
              progress[0].stop();
            }
          }
        };
    progress[0] = Progress.on(new PrintStream(out, true, StandardCharsets.UTF_8));
    return progress[0];
  }

  private static TrainingSet texts(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    float[][] targets = new float[count][1];
    float[][] weights = new float[count][1];
    int[] groups = new int[count];
    for (int i = 0; i < count; i++) {
      String[] topic = i % 2 == 0 ? COLD : WARM;
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 8; word++) {
        String[] from = word % 3 == 0 ? topic : ANY;
        text.append(from[random.nextInt(from.length)]).append(' ');
      }
      texts.add(text.toString());
      targets[i][0] = i % 2;
      groups[i] = i;
    }
    Arrays.stream(weights).forEach(row -> row[0] = 1);
    return new TrainingSet(List.of("warm"), texts, targets, weights, groups);
  }
}
