package io.parapet.classifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.text.Message;
import io.parapet.classifier.text.NGrams;
import io.parapet.classifier.vocabulary.Vocabulary;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContributionsTest {
  private final TextModel model = SmallModels.random(5);
  private final NetworkWeights network = model.networks().get(0);
  private final int labels = model.labels().size();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kill",
        "kill you",
        "you you you, cake kill",
        "I will kill you for that cake!! you hear me? cake",
        "kk 7pm https://a.example cake cake",
      })
  void what_the_words_add_and_the_bias_make_the_score(String text) {
    silence(text);
    double[] logits = new double[labels];
    ModelScorer.Reading reading = new ModelScorer(model).explain(text, logits);
    for (int label = 0; label < labels; label++) {
      int of = label;
      double added =
          IntStream.range(0, reading.message().words())
              .mapToDouble(word -> reading.contribution(word, of))
              .sum();
      assertThat(added + network.outputBias()[label]).isCloseTo(logits[label], within(1e-3));
    }
  }

  /** What stands on no word adds nothing: the looks of the whole text, and the border around it. */
  private void silence(String text) {
    Message message = new Message();
    NGrams grams = new NGrams();
    message.read(text);
    grams.read(message);
    for (int i = 0; i < grams.size(); i++) {
      if (grams.firstWord(i) < 0) {
        int row = LinearTable.row(grams.hash(i), model.linear().bits()) * labels;
        Arrays.fill(model.linear().weights(), row, row + labels, (byte) 0);
      }
    }
    Arrays.fill(network.embedding()[Vocabulary.BORDER], 0);
    for (float[] biases : network.biases()) {
      Arrays.fill(biases, -0.5f);
    }
  }
}
