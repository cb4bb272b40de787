package io.parapet.classifier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.LinearTable;
import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.NGrams;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {
  private static final int COUNT = 3_000;
  private static final String[] WORDS = {
    "send", "me", "the", "code", "You", "won!!", "a", "prize", "see", "you", "at", "lunch", "mum"
  };

  private final List<String> texts = texts();
  private final TrainingSet set = set();

  @Test
  void the_packed_table_scores_as_what_was_learned_on_thousands_of_texts() {
    SparseTexts sparse = SparseTexts.read(set, LinearTrainer.BITS);
    LinearTrainer trainer = new LinearTrainer(set, sparse, 1, Progress.silent());
    float[][] learned = {trainer.learn(0, all()), trainer.learn(1, all())};
    LinearTable table = trainer.pack(learned);
    Message message = new Message();
    NGrams grams = new NGrams();
    for (int text = 0; text < COUNT; text++) {
      message.read(texts.get(text));
      grams.read(message);
      float[] scores = new float[2];
      table.score(grams, new float[table.workspace()], scores);
      for (int label = 0; label < 2; label++) {
        double expected = Blend.probability(sparse.score(text, learned[label]));
        assertThat(Blend.probability(scores[label])).isCloseTo(expected, within(1e-5));
      }
    }
  }

  private static int[] all() {
    return IntStream.range(0, COUNT).toArray();
  }

  private static List<String> texts() {
    Random random = new Random(8);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(14); word >= 0; word--) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      texts.add(text.toString());
    }
    return texts;
  }

  private TrainingSet set() {
    float[][] targets = new float[COUNT][2];
    float[][] weights = new float[COUNT][2];
    for (int i = 0; i < COUNT; i++) {
      targets[i][0] = texts.get(i).contains("code") ? 1 : 0;
      targets[i][1] = texts.get(i).contains("lunch") ? 1 : 0;
      weights[i] = new float[] {1, 1};
    }
    return new TrainingSet(List.of("scam", "lunch"), texts, targets, weights, new int[COUNT]);
  }
}
