package io.parapet.classifier.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.parapet.classifier.model.Blend;
import io.parapet.classifier.model.FoldedNetwork;
import io.parapet.classifier.vocabulary.Lexicon;
import io.parapet.classifier.vocabulary.Vocabulary;
import io.parapet.classifier.vocabulary.WordVectors;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PieceNetworkTest {
  private static final int PIECES = 300;
  private static final int WORDS = 50;
  private static final int LABELS = 4;

  @Test
  void the_folded_network_agrees_with_deeplearning4j_on_thousands_of_messages() {
    PieceNetwork network = trained(11);
    FoldedNetwork folded = new FoldedNetwork(network.weights(), lexicon());
    float[] workspace = folded.workspace();
    int[][] messages = messages(3_000, new Random(5));
    float[][] expected = network.predict(messages);
    for (int i = 0; i < messages.length; i++) {
      float[] logits = new float[LABELS];
      folded.score(messages[i], messages[i].length, workspace, logits);
      for (int label = 0; label < LABELS; label++) {
        assertThat(Blend.probability(logits[label])).isCloseTo(expected[i][label], within(1e-5));
      }
    }
  }

  @Test
  void the_lexicon_of_another_network_is_refused() {
    Lexicon other = new Lexicon(lexicon().pieces(), WordVectors.none());
    assertThatThrownBy(() -> new FoldedNetwork(trained(1).weights(), other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lexicon of 300 and 8");
  }

  @Test
  void the_same_seed_gives_the_same_weights_to_the_bit() {
    assertThat(trained(3).weights().output()).isDeepEqualTo(trained(3).weights().output());
  }

  @Test
  void training_finds_the_piece_that_carries_a_label() {
    PieceNetwork network = trained(11);
    float[][] scores = network.predict(new int[][] {{7, 20, 21}, {20, 21, 22}});
    assertThat(scores[0][0]).isGreaterThan(0.5f).isGreaterThan(scores[1][0]);
  }

  /** Piece 7 means label 0; the other labels never occur. */
  private static PieceNetwork trained(long seed) {
    PieceNetwork network =
        new PieceNetwork(new NetworkShape(8, 6, LABELS, 0.01, 0.5, seed), lexicon());
    Random random = new Random(seed);
    for (int step = 0; step < 60; step++) {
      int[][] messages = messages(32, random);
      float[][] targets = new float[messages.length][LABELS];
      float[][] weights = new float[messages.length][LABELS];
      for (int i = 0; i < messages.length; i++) {
        if (i % 2 == 0 && messages[i].length > 0) {
          messages[i][0] = 7;
          targets[i][0] = 1;
        }
        java.util.Arrays.fill(weights[i], 1);
      }
      network.fit(messages, forgotten(messages, random), targets, weights);
    }
    return network;
  }

  /** Every other word with a vector is a learned piece as well. */
  private static Lexicon lexicon() {
    int[] hashes = IntStream.range(1, PIECES - Vocabulary.FIRST + 1).toArray();
    int[] words = IntStream.range(0, WORDS).map(i -> i % 2 == 0 ? hashes[i] : -i).toArray();
    byte[] codes = new byte[WORDS * 3];
    new Random(4).nextBytes(codes);
    float[] scales = {0.01f, 0.02f, 0.005f};
    return new Lexicon(new Vocabulary(hashes), new WordVectors(words, scales, codes));
  }

  private static boolean[][] forgotten(int[][] messages, Random random) {
    boolean[][] forgotten = new boolean[messages.length][];
    for (int i = 0; i < messages.length; i++) {
      forgotten[i] = new boolean[messages[i].length];
      for (int j = 0; j < messages[i].length; j++) {
        forgotten[i][j] = random.nextInt(10) == 0;
      }
    }
    return forgotten;
  }

  private static int[][] messages(int count, Random random) {
    int[][] messages = new int[count][];
    for (int i = 0; i < count; i++) {
      messages[i] = random.ints(random.nextInt(30), 8, PIECES + WORDS).toArray();
    }
    return messages;
  }
}
